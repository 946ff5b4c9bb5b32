package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 6.1: the bit that marks a compressed message, on frames that do not begin one. */
public final class MisplacedRsv1 implements Catalogue {

    private static final Bytes FIRST = Bytes.hex("f248cd");
    private static final Bytes REST = Bytes.hex("c9c90700");
    private static final Frame START = compressedText(FIRST).notFinal();
    private static final Frame END = continuation(REST);
    private static final Frame PLAIN = text("Hel").notFinal();

    @Override
    public String title() {
        return "7692-6.1 RSV1 where nothing compressed begins";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(continuations(), controls(), inside()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> continuations() {
        Frame none = continuation(Bytes.EMPTY);
        return Stream.of(
                continued("last-fragment", START, marked(END)),
                continued(
                        "empty-last-fragment", compressedText(FIRST.plus(REST)).notFinal(), marked(none)),
                continued(
                        "middle-fragment",
                        START,
                        marked(continuation(Bytes.hex("c9c9")).notFinal())),
                continued("empty-middle-fragment", START, marked(none.notFinal())),
                continued(
                        "third-fragment",
                        START,
                        continuation(Bytes.hex("c9c9")).notFinal(),
                        marked(continuation(Bytes.hex("0700")))),
                continued("last-fragment-of-plain-text", PLAIN, marked(continuation("lo"))),
                continued("empty-last-fragment-of-plain-text", PLAIN, marked(none)),
                continued(
                        "middle-fragment-of-plain-text",
                        PLAIN,
                        marked(continuation("l").notFinal())),
                continued("compressed-end-of-plain-text", PLAIN, marked(continuation(hello()))),
                continued(
                        "last-fragment-behind-empty-start",
                        compressedText(Bytes.EMPTY).notFinal(),
                        marked(continuation(hello()))));
    }

    /** Alone, empty and not, with data that is compressed and with data that is not. */
    private static Stream<ConformanceCase> controls() {
        return Stream.of(
                control("empty-ping", ping(Bytes.EMPTY)),
                control("ping", ping("Hello")),
                control("compressed-ping", ping(hello())),
                control("ping-of-125", ping(125)),
                control("empty-pong", pong("")),
                control("pong", pong("Hello")),
                control("compressed-pong", Frame.of(pong("").opcode(), hello())),
                control("empty-close", close(Bytes.EMPTY)),
                control("close", close(1000)),
                control("close-with-reason", close(1000, "Hello")));
    }

    private static Stream<ConformanceCase> inside() {
        return Stream.of(
                inside("ping", ping("Hello")),
                inside("pong", pong("Hello")),
                inside(
                        "compressed-ping",
                        ping(new Blocks().stored(Bytes.utf8("in")).message())),
                about("close-inside-compressed-message")
                        .control(START, END, close(1000))
                        .send(START, marked(close(1000)))
                        .expectRefusal(PROTOCOL_ERROR),
                about("ping-inside-plain-message")
                        .control(PLAIN, ping("inside"), continuation("lo"))
                        .send(PLAIN, marked(ping("inside")))
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static ConformanceCase continued(String words, Frame... frames) {
        return conformanceCase("7692-6.1-rsv1-of-client-on-" + words)
                .must("7692-6.1-rsv1-on-continuation", "Only the first frame of a message says that it is compressed.")
                .deflate()
                .control(START, END)
                .send(frames)
                .hint("RSV1 means something on Text and Binary frames only; anywhere else it fails the connection")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static ConformanceCase control(String words, Frame frame) {
        return about(words).control(frame).send(marked(frame)).expectRefusal(PROTOCOL_ERROR);
    }

    private static Draft about(String words) {
        return conformanceCase("7692-6.1-rsv1-of-client-on-" + words)
                .must("7692-6.1-rsv1-on-control", "Control frames are never compressed.")
                .deflate()
                .hint("RSV1 means something on Text and Binary frames only; anywhere else it fails the connection");
    }

    private static ConformanceCase inside(String words, Frame frame) {
        return about(words + "-inside-compressed-message")
                .control(START, frame, END)
                .send(START, marked(frame))
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static Bytes hello() {
        return FIRST.plus(REST);
    }

    private static Frame marked(Frame frame) {
        return frame.rsv(Frame.RSV1);
    }
}
