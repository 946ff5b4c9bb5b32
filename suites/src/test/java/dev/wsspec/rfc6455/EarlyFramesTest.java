package dev.wsspec.rfc6455;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.FrameReader;
import dev.wsspec.wire.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlyFramesTest {

    /** A server that reads a frame to its end before it looks at it waits for no more than it gets. */
    @Test
    void http_behind_the_101_is_at_least_one_whole_frame_that_is_wrong() {
        List<ConformanceCase> http = new EarlyFrames()
                .cases()
                .filter(each -> each.id().startsWith("4.1-http-"))
                .toList();
        assertThat(http).hasSize(2).allSatisfy(each -> {
            Frame frame = FrameReader.first(octets(each)).orElseThrow();
            assertThat(frame.payload().length()).isEqualTo((int) frame.declaredLength());
            assertThat(frame.rsv()).isEqualTo(Frame.RSV1);
        });
    }

    private static Bytes octets(ConformanceCase one) {
        return Bytes.join(one.exchange().steps().stream()
                .filter(Step.Octets.class::isInstance)
                .map(step -> ((Step.Octets) step).octets())
                .toList());
    }
}
