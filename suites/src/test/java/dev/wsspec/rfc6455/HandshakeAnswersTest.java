package dev.wsspec.rfc6455;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The answers are told apart on transcripts written by hand. */
class HandshakeAnswersTest {

    private static final String SAMPLE = "GET / HTTP/1.1\r\nsec-websocket-key: \tdGhlIHNhbXBsZSBub25jZQ== \r\n"
            + "Sec-WebSocket-Protocol: a, b\r\nSec-WebSocket-Extensions: x; p=1\r\n\r\n";

    @Test
    void acceptValueIsThatOfTheTrimmedKey() {
        assertEquals(
                "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", SentFields.of(answered(400)).expectedAccept());
        assertTrue(holds(HandshakeAnswers.acceptsTheKeySent(), "Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        assertFalse(
                holds(HandshakeAnswers.acceptsTheKeySent(), "Sec-WebSocket-Accept", "S3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }

    @Test
    void subprotocolIsOneOfThoseOffered() {
        assertTrue(holds(HandshakeAnswers.selectsAtMostOneOffered(), "X-Other", "c"));
        assertTrue(holds(HandshakeAnswers.selectsAtMostOneOffered(), HandshakeAnswers.PROTOCOL, "b"));
        for (String wrong : List.of("c", "a, b", "", "A")) {
            assertFalse(holds(HandshakeAnswers.selectsAtMostOneOffered(), HandshakeAnswers.PROTOCOL, wrong), wrong);
        }
    }

    @Test
    void extensionsAreComparedByName() {
        assertTrue(holds(HandshakeAnswers.selectsOnlyOfferedExtensions(), HandshakeAnswers.EXTENSIONS, "x; q=2"));
        assertFalse(holds(HandshakeAnswers.selectsOnlyOfferedExtensions(), HandshakeAnswers.EXTENSIONS, "x, y"));
    }

    @Test
    void versionsAreReadAsList() {
        var header = new Header(HandshakeAnswers.VERSION, "8, 13");
        assertTrue(HandshakeAnswers.refusesAndAdvertises13().matches().test(answered(426, header)));
        assertFalse(HandshakeAnswers.refusesAndAdvertises13().matches().test(answered(101, header)));
        assertFalse(HandshakeAnswers.refusesAndAdvertises13().matches().test(answered(400)));
    }

    @Test
    void silenceIsNoReaction() {
        var silent = new Transcript(List.of(new Event.Connected(0, ""), new Event.Ended(9, Ending.STILL_OPEN, "")));
        var unreachable = new Transcript(List.of(new Event.Ended(9, Ending.STILL_OPEN, "")));
        assertTrue(HandshakeAnswers.keepsWaiting().matches().test(silent));
        assertFalse(HandshakeAnswers.reactsWithoutSwitching().matches().test(silent));
        assertFalse(HandshakeAnswers.keepsWaiting().matches().test(unreachable));
        assertTrue(Stream.of(HandshakeAnswers.anythingButSilence())
                .noneMatch(outcome -> outcome.reaction().matches().test(silent)));
    }

    private static boolean holds(Reaction reaction, String name, String value) {
        return reaction.matches().test(answered(101, new Header(name, value)));
    }

    private static Transcript answered(int status, Header... headers) {
        var response = new HttpResponse("HTTP/1.1", status, "", List.of(headers), Bytes.EMPTY, Bytes.EMPTY, List.of());
        return new Transcript(List.of(
                new Event.Connected(0, ""),
                new Event.Sent(1, Event.Role.UPGRADE, Bytes.latin1(SAMPLE), ""),
                new Event.Responded(2, response)));
    }
}
