package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloseCodesTest {

    /** Section 7.4.2 and the registry: what is defined, and what libraries and applications may use. */
    @Test
    void the_legal_codes_are_these_and_no_others() {
        assertThat(IntStream.range(0, 1 << 16).filter(CloseCodes::legal))
                .containsExactlyElementsOf(IntStream.concat(
                                IntStream.of(1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014),
                                IntStream.rangeClosed(3000, 4999))
                        .boxed()
                        .toList());
    }

    @Test
    void a_close_is_empty_or_has_a_whole_code() {
        assertThat(CloseCodes.legalFrame(Frames.close(Bytes.EMPTY))).isTrue();
        assertThat(CloseCodes.legalFrame(Frames.close(Bytes.hex("03")))).isFalse();
        assertThat(CloseCodes.legalFrame(Frames.close(1000))).isTrue();
        assertThat(CloseCodes.legalFrame(Frames.close(1000, "bye"))).isTrue();
        assertThat(CloseCodes.legalFrame(Frames.close(1005))).isFalse();
    }
}
