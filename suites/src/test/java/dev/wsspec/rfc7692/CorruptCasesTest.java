package dev.wsspec.rfc7692;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the cases call corrupt is corrupt, in our eyes and in those of zlib. */
class CorruptCasesTest {

    private static final Set<Defect> ANY = EnumSet.of(
            Defect.RESERVED_BLOCK_TYPE, Defect.STORED_LENGTH, Defect.CODE_LENGTHS, Defect.SYMBOL, Defect.DISTANCE);

    private static final Map<String, Set<Defect>> EXPECTED = Map.of(
            "7692-7.2.2-inflate-reserved-btype", EnumSet.of(Defect.RESERVED_BLOCK_TYPE),
            "7692-7.2.2-inflate-stored-len-mismatch", EnumSet.of(Defect.STORED_LENGTH),
            "7692-7.2.2-inflate-bad-huffman", EnumSet.of(Defect.CODE_LENGTHS, Defect.SYMBOL),
            "7692-7.2.2-inflate-distance-too-far", EnumSet.of(Defect.DISTANCE),
            "7692-7.2.2-inflate-zlib-header", ANY,
            "7692-7.2.2-inflate-garbage", ANY);

    @ParameterizedTest
    @MethodSource("corrupt")
    void the_last_message_cannot_be_inflated_and_those_before_can(ConformanceCase each) {
        List<Bytes> messages = compressed(each);
        var inflation = new Inflation(1 << 20);
        for (Bytes good : messages.subList(0, messages.size() - 1)) {
            assertThat(inflation.message(good).defect()).isEmpty();
        }
        Optional<Defect> defect =
                inflation.message(messages.get(messages.size() - 1)).defect();

        assertThat(defect).isPresent();
        assertThat(EXPECTED.get(each.requirement())).contains(defect.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("corrupt")
    void zlib_finds_it_corrupt_too(ConformanceCase each) {
        List<Bytes> messages = compressed(each);
        try (var zlib = new Zlib()) {
            for (Bytes good : messages.subList(0, messages.size() - 1)) {
                assertThat(zlib.inflates(good)).isTrue();
            }
            assertThat(zlib.inflates(messages.get(messages.size() - 1))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("behind")
    void what_stands_in_the_middle_is_wrong(ConformanceCase each) {
        List<Bytes> messages = compressed(each);
        var inflation = new Inflation(1 << 20);
        assertThat(inflation.message(messages.get(0)).defect()).isEmpty();
        Inflated bad = inflation.message(messages.get(1));
        assertThat(bad.defect().isPresent() || bad.content().equals(Bytes.hex("c328")))
                .isTrue();
    }

    static Stream<ConformanceCase> behind() {
        return new BehindCorruptData().cases().filter(ConformanceCase::violating);
    }

    static Stream<ConformanceCase> corrupt() {
        return Stream.of(new CorruptBlocks(), new CorruptCodes(), new CorruptReferences(), new CorruptData())
                .flatMap(Catalogue::cases);
    }

    /** The payloads of the compressed messages. */
    private static List<Bytes> compressed(ConformanceCase each) {
        var messages = new ArrayList<Bytes>();
        boolean open = false;
        for (Step step : each.exchange().steps()) {
            for (Frame frame : step instanceof Step.Send send ? send.frames() : List.<Frame>of()) {
                if (open && frame.opcode() == 0) {
                    messages.add(messages.remove(messages.size() - 1).plus(frame.payload()));
                } else if (frame.rsv() == Frame.RSV1) {
                    messages.add(frame.payload());
                    open = true;
                }
            }
        }
        return messages;
    }
}
