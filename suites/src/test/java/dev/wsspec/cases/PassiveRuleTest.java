package dev.wsspec.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is held against a server in every exchange of a run is what the RFC forbids, and no more. */
class PassiveRuleTest {

    private static final Frame MARKED = Frames.text("Hello").rsv(Frame.RSV1);

    @Test
    void reserved_bits_mean_what_the_extension_says_that_was_agreed() {
        assertThat(PassiveRule.RSV_ZERO.broken(seen(List.of(), MARKED))).isTrue();
        assertThat(PassiveRule.RSV_ZERO.broken(seen(agreed("x-webkit-deflate-frame"), MARKED)))
                .isFalse();
        assertThat(PassiveRule.RSV_ZERO.broken(seen(agreed("permessage-deflate"), MARKED)))
                .isFalse();
        assertThat(PassiveRule.RSV_ZERO.broken(seen(agreed("permessage-deflate"), MARKED.rsv(2))))
                .isTrue();
    }

    @Test
    void only_data_may_not_follow_a_close() {
        Frame close = Frames.close(1000);

        assertThat(PassiveRule.NO_DATA_AFTER_CLOSE.broken(seen(List.of(), close, Frames.pong("late"))))
                .isFalse();
        assertThat(PassiveRule.NO_DATA_AFTER_CLOSE.broken(seen(List.of(), close, Frames.text("late"))))
                .isTrue();
        assertThat(PassiveRule.NO_DATA_AFTER_CLOSE.broken(seen(List.of(), Frames.text("before"), close)))
                .isFalse();
    }

    private static List<Header> agreed(String extension) {
        return List.of(new Header("Sec-WebSocket-Extensions", extension));
    }

    private static Transcript seen(List<Header> headers, Frame... frames) {
        var response = new HttpResponse("HTTP/1.1", 101, "", headers, Bytes.EMPTY, Bytes.EMPTY, List.of());
        var events = new ArrayList<Event>(List.of(
                new Event.Sent(
                        0,
                        Event.Role.UPGRADE,
                        Bytes.latin1("GET / HTTP/1.1\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"),
                        ""),
                new Event.Responded(1, response)));
        Stream.of(frames).forEach(frame -> events.add(new Event.Received(2, frame.unmasked())));
        return new Transcript(events);
    }
}
