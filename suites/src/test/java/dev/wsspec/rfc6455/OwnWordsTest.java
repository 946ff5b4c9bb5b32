package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server says unasked is legal, and an answer to what stands behind a Close is not. */
class OwnWordsTest {

    @Test
    void a_greeting_and_a_ping_are_its_own() {
        assertThat(OwnWords.besideOneClose(seen(text("welcome"), ping("there?"), close(1000))))
                .isTrue();
        assertThat(OwnWords.alone(seen(text("welcome"), ping("there?")))).isTrue();
        assertThat(OwnWords.alone(seen(close(1000)))).isFalse();
    }

    @Test
    void an_answer_is_not() {
        assertThat(OwnWords.besideOneClose(seen(text("behind"), close(1000)))).isFalse();
        assertThat(OwnWords.besideOneClose(seen(text("you said: behind"), close(1000))))
                .isFalse();
        assertThat(OwnWords.besideOneClose(seen(text(""), close(1000)))).isFalse();
        assertThat(OwnWords.besideOneClose(seen(text("welcome").notFinal(), close(1000))))
                .isFalse();
        assertThat(OwnWords.besideOneClose(seen(pong("behind"), close(1000)))).isFalse();
        assertThat(OwnWords.besideOneClose(seen(pong("of its own"), close(1000))))
                .isTrue();
        assertThat(OwnWords.besideOneClose(seen(close(1000), close(1000)))).isFalse();
        assertThat(OwnWords.besideOneClose(seen(close(1000), text("welcome")))).isFalse();
        assertThat(OwnWords.besideOneClose(seen(close(1000), pong("behind")))).isTrue();
        assertThat(OwnWords.besideOneClose(seen())).isFalse();
    }

    private static Transcript seen(Frame... received) {
        Bytes octets = Bytes.join(List.of(close(1000).encode(7), text("behind").encode(8)));
        var events = new ArrayList<Event>(List.of(new Event.Sent(1, Event.Role.CASE, octets, "")));
        List.of(received).forEach(frame -> events.add(new Event.Received(2, frame.unmasked())));
        return new Transcript(events);
    }
}
