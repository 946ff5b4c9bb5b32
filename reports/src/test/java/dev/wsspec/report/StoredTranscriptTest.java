package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Masking;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the document keeps of an exchange is what the judge saw of it. */
final class StoredTranscriptTest {

    @ParameterizedTest
    @MethodSource
    void an_event_comes_back_as_it_was(Event event) {
        assertThat(again(event)).contains(new Transcript(List.of(event)));
    }

    static Stream<Event> an_event_comes_back_as_it_was() {
        return Stream.of(
                new Event.Connected(1, "localhost/127.0.0.1:9001"),
                new Event.Accompanied(2, "3 connections: x, that stay", 3, 1),
                new Event.Sent(3, Event.Role.CLOSE_REPLY, Bytes.hex("8880000000"), "Close [0 octets]"),
                new Event.Sent(3, Event.Role.CASE, Bytes.EMPTY, "octets: none"),
                new Event.NotSent(4, Event.Role.CASE, "FIN: Broken pipe"),
                new Event.LastOctet(4),
                new Event.HalfClosed(5),
                new Event.Quiet(6),
                new Event.Received(7, Frame.text("a\u001b<b>").unmasked()),
                new Event.Received(7, Frame.close(1002, "(x)").unmasked().rsv(5).notFinal()),
                new Event.Received(7, Frame.of(Opcode.PONG, Bytes.EMPTY).masking(new Masking.Key(0x01020304))),
                new Event.Garbled(8, "not an HTTP response: 3c68746d6c"),
                new Event.Ended(9, Ending.STILL_OPEN, ""),
                new Event.Ended(9, Ending.END_OF_STREAM, "inside a frame"),
                new Event.Ended(9, Ending.RESET, "Connection reset (by peer)"));
    }

    @Test
    void a_response_comes_back_with_its_fields_and_its_defects() {
        Bytes head = Bytes.latin1("HTTP/1.1 400 [odd] reason\r\nA: b\nContent-Length: 9\r\n\r\n");
        HttpResponse read = HttpResponse.of(head.plus(Bytes.utf8("body"))).orElseThrow();
        HttpResponse seen = read.with(read.body(), List.of("a body shorter than its Content-Length"));

        assertThat(seen.headers()).contains(new Header("A", "b"));
        assertThat(seen.defects())
                .containsExactly("a line ends in LF without CR", "a body shorter than its Content-Length");
        assertThat(again(new Event.Responded(1, seen))).contains(new Transcript(List.of(new Event.Responded(1, seen))));
    }

    @Test
    void credentials_do_not_come_back() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nCookie: secret\r\n\r\n");
        Transcript seen =
                again(new Event.Sent(1, Event.Role.UPGRADE, request, "x")).orElseThrow();

        assertThat(seen.sent(Event.Role.UPGRADE)).isEqualTo(Bytes.latin1("GET / HTTP/1.1\r\nCookie: ******\r\n\r\n"));
    }

    @Test
    void what_was_cut_is_not_guessed() {
        Frame heavy = Frame.of(Opcode.BINARY, Bytes.of(new byte[70_000])).unmasked();
        var whole = new Transcript(List.of(new Event.Received(1, heavy)));

        assertThat(StoredTranscript.of(EventRow.of(whole))).isEmpty();
        assertThat(StoredTranscript.of(EventRow.of(whole.abridged(64, 10)))).isEmpty();
        assertThat(again(new Event.Omitted(1, 7))).isEmpty();
        assertThat(again(new Event.Sent(1, Event.Role.CASE, Bytes.of(new byte[5_000]), "x")))
                .isEmpty();
    }

    @Test
    void what_nobody_wrote_is_not_taken_for_an_event() {
        assertThat(row("sent", "sent nothing: x", "")).isEmpty();
        assertThat(row("sent", "sent case: x", "zz")).isEmpty();
        assertThat(row("received", "received Text", "81")).isEmpty();
        assertThat(row("responded", "received", "4854")).isEmpty();
        assertThat(row("ended", "somehow", "")).isEmpty();
        assertThat(row("exploded", "", "")).isEmpty();
    }

    private static Optional<Transcript> row(String kind, String text, String hex) {
        return StoredTranscript.of(List.of(new EventRow(1, kind, text, hex, hex.length() / 2)));
    }

    private static Optional<Transcript> again(Event event) {
        return StoredTranscript.of(EventRow.of(new Transcript(List.of(event))));
    }
}
