package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Frames;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.4: control frames of every kind between the fragments of a message. */
public final class InterleavedFrames implements Catalogue {

    private static final String BETWEEN = "6455-5.4-control-between-fragments";
    private static final Bytes LAST = Bytes.utf8("last");
    private static final Frame END = Frames.continuation("");

    @Override
    public String title() {
        return "5.4 Control frames between fragments";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(pings(), everywhere(), closing()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> pings() {
        Frame start = text("fragment1").notFinal();
        Frame end = Frames.continuation("fragment2");
        return Stream.of(
                        both("two-pings", start, ping("mid"), ping(LAST), end),
                        both("empty-ping", start, ping(""), end, ping(LAST)),
                        both("ping-of-125", start, ping(125), end, ping(LAST)),
                        both("ping-that-looks-like-data", start, ping("fragment2"), end, ping(LAST)),
                        both("pongs-and-ping", start, pong("mid"), ping(LAST), pong(""), end),
                        both(
                                "ping-behind-empty-start",
                                text("").notFinal(),
                                ping(LAST),
                                Frames.continuation("fragment1fragment2")),
                        both("ping-before-empty-end", text("fragment1fragment2").notFinal(), ping(LAST), END))
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> both(String words, Frame... frames) {
        Frame whole = text("fragment1fragment2");
        return Stream.of(
                draft("5.4-" + words + "-between-fragments")
                        .needs(Feature.PONG)
                        .send(frames)
                        .expect(taken(pongs(LAST).and(staysUsable()), 0)),
                draft("5.4-echo-around-" + words)
                        .needs(Feature.PONG)
                        .needs(Feature.ECHO)
                        .send(Stream.concat(Stream.of(text("before")), Stream.of(frames))
                                .toArray(Frame[]::new))
                        .expect(taken(
                                echoesInOrder(text("before"), whole)
                                        .and(pongs(LAST))
                                        .and(staysUsable()),
                                0)));
    }

    private static Stream<ConformanceCase> everywhere() {
        return Stream.of(
                echoAround("pings-between-all-fragments", i -> Stream.of(ping("ping " + i))),
                echoAround("pongs-between-all-fragments", i -> Stream.of(pong("pong " + i))),
                echoAround("three-pings-between-all-fragments", i -> Stream.of(ping("a"), ping("b"), ping("c" + i))));
    }

    /** Twenty fragments of one octet. */
    private static ConformanceCase echoAround(String words, IntFunction<Stream<Frame>> between) {
        Frame[] frames = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> Stream.concat(Stream.of(fragment(i)), i == 19 ? Stream.of(ping(LAST)) : between.apply(i)))
                .toArray(Frame[]::new);
        return draft("5.4-echo-with-" + words)
                .needs(Feature.PONG)
                .needs(Feature.ECHO)
                .send(frames)
                .expect(taken(
                        echoesInOrder(text("abcdefghijklmnopqrst"))
                                .and(pongs(LAST))
                                .and(staysUsable()),
                        0));
    }

    private static Frame fragment(int i) {
        String letter = String.valueOf((char) ('a' + i));
        Frame frame = i == 0 ? text(letter) : Frames.continuation(letter);
        return i == 19 ? frame : frame.notFinal();
    }

    private static Stream<ConformanceCase> closing() {
        Frame start = text("unfinished").notFinal();
        return Stream.of(
                closing(
                        "behind-binary-fragment",
                        binary(Bytes.utf8("unfinished")).notFinal()),
                closing("behind-three-fragments", start, END.notFinal(), END.notFinal()),
                closing("behind-ping-inside-message", start, ping("mid")),
                closing("behind-empty-fragment", text("").notFinal()));
    }

    private static ConformanceCase closing(String words, Frame... frames) {
        return conformanceCase("5.4-close-" + words)
                .must(
                        "6455-5.4-close-between-fragments",
                        "A Close inside a message starts the closing handshake; the message is lost.")
                .send(Stream.concat(Stream.of(frames), Stream.of(close(NORMAL))).toArray(Frame[]::new))
                .hint("Answer a Close at once; the rest of the message will not come.")
                .expect(
                        fail(echoesInOrder(text("unfinished")).or(echoesInOrder(binary(Bytes.utf8("unfinished")))))
                                .because("5.4", "a message without its last fragment is none"),
                        pass(closes(NORMAL)),
                        pass(closesWithoutCode()).because("5.5.1", "the code need not be repeated"),
                        weak(closesWithAnotherCode()).because("5.5.1", "the code received is typically sent back"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static Draft draft(String id) {
        return conformanceCase(id)
                .must(BETWEEN, "Control frames between fragments are answered and leave the message as it is.")
                .hint("Keep what a message has so far apart from the frame that is being read.");
    }
}
