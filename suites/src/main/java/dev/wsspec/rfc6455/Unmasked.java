package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 6455, section 5.1: a server takes no unmasked frame. */
public final class Unmasked implements Catalogue {

    private static final String HINT =
            "Look at the MASK bit of every frame, whatever its opcode and length, before anything else is done with it.";

    @Override
    public String title() {
        return "5.1 Unmasked frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(alone(), shorterThanAKey(), inCompany(), large(), codes())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> alone() {
        return Stream.of(
                single("text", "6455-5.1-unmasked-text", "a Text frame", text("Hello")),
                single("binary", "6455-5.1-unmasked-binary", "a Binary frame", binary(Bytes.hex("48656c6c6f"))),
                single("empty-text", "6455-5.1-unmasked-empty", "an empty Text frame", text("")),
                single("empty-binary", "6455-5.1-unmasked-empty", "an empty Binary frame", binary(Bytes.EMPTY)),
                single("ping", "6455-5.1-unmasked-ping", "a Ping", ping("Hello")),
                single("empty-ping", "6455-5.1-unmasked-ping", "an empty Ping", ping("")),
                single("pong", "6455-5.1-unmasked-pong", "a Pong", pong("Hello")),
                single("empty-pong", "6455-5.1-unmasked-pong", "an empty Pong", pong("")),
                single("close", "6455-5.1-unmasked-close", "a Close", close(1000)),
                single("empty-close", "6455-5.1-unmasked-close", "an empty Close", close(Bytes.EMPTY)));
    }

    /** Who reads a masking key that is not there runs into the next frame. */
    private static Stream<ConformanceCase> shorterThanAKey() {
        Bytes hidden = Bytes.hex("00000000 8984 00000000 68696465");
        return Stream.of(
                single("text-of-1", "6455-5.1-unmasked-text", "a Text frame of 1 octet", text("a")),
                single("text-of-2", "6455-5.1-unmasked-text", "a Text frame of 2 octets", text("ab")),
                single("text-of-3", "6455-5.1-unmasked-text", "a Text frame of 3 octets", text("abc")),
                single("text-of-4", "6455-5.1-unmasked-text", "a Text frame of 4 octets", text("abcd")),
                single("ping-of-1", "6455-5.1-unmasked-ping", "a Ping of 1 octet", ping("a")),
                single("ping-of-125", "6455-5.1-unmasked-ping", "a Ping of 125 octets", ping(125)),
                single("pong-of-125", "6455-5.1-unmasked-pong", "a Pong of 125 octets", pong(125)),
                single("binary-with-ping-in-it", "6455-5.1-unmasked-binary", "Binary like a Ping", binary(hidden)),
                single("close-with-reason", "6455-5.1-unmasked-close", "a Close with a reason", close(1000, "bye")));
    }

    /** The Close is optional here, but who sends one says 1002. */
    private static Stream<ConformanceCase> codes() {
        return Stream.of(
                code("text-that-is-no-utf8", Frame.of(Opcode.TEXT, Bytes.hex("c328"))),
                code("binary-of-125", binary(filler(125))));
    }

    private static ConformanceCase code(String words, Frame frame) {
        return refusal(conformanceCase("5.1-code-for-unmasked-" + words)
                .may("6455-5.1-unmasked-close-code", "A Close for an unmasked frame says 1002.")
                .hint(HINT)
                .control(binary(frame.payload()))
                .send(frame.unmasked()));
    }

    private static Stream<ConformanceCase> inCompany() {
        Frame start = text("Hel").notFinal();
        Frame end = continuation("lo");
        return Stream.of(
                refusal(draft("continuation", "6455-5.1-unmasked-continuation", "a continuation of a masked message")
                        .control(start, end)
                        .send(start, end.unmasked())),
                refusal(draft("first-fragment", "6455-5.1-unmasked-text", "the first fragment of a message")
                        .control(start, end)
                        .send(start.unmasked())),
                refusal(draft("ping-inside-message", "6455-5.1-unmasked-ping", "a Ping between masked fragments")
                        .control(start, ping("Hello"), end)
                        .send(start, ping("Hello").unmasked())),
                refusal(draft("text-after-masked-text", "6455-5.1-unmasked-after-masked", "a Text behind a masked one")
                        .control(text("first"), text("second"))
                        .send(text("first"))
                        .then(text("second").unmasked())),
                refusal(draft("ping-after-masked-ping", "6455-5.1-unmasked-after-masked", "a Ping behind a masked one")
                        .control(ping("first"), ping("second"))
                        .send(ping("first"))
                        .then(ping("second").unmasked())));
    }

    private static Stream<ConformanceCase> large() {
        return Stream.of(126, 65_536).map(length -> {
            Frame frame = binary(filler(length));
            return refusal(draft(
                            "binary-of-" + length,
                            length == 65_536 ? "6455-5.1-unmasked-large" : "6455-5.1-unmasked-binary",
                            "a Binary frame of " + length + " octets")
                    .control(frame)
                    .send(frame.unmasked()));
        });
    }

    private static ConformanceCase single(String words, String row, String what, Frame frame) {
        return refusal(draft(words, row, what).control(frame).send(frame.unmasked()));
    }

    private static Draft draft(String words, String row, String what) {
        return conformanceCase("5.1-unmasked-" + words)
                .must(row, "A server closes the connection when " + what + " arrives unmasked.")
                .hint(HINT);
    }

    static ConformanceCase refusal(Draft draft) {
        return draft.expect(
                pass(closes(PROTOCOL_ERROR)),
                pass(drops()).because("5.1", "the Close frame is optional here"),
                weak(closesWithAnotherCode()).because("5.1", "1002 is the code named for an unmasked frame"),
                weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close"));
    }
}
