package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.rfc6455.StoppedOutcomes.stoppedBefore;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 6455, section 5.4: fragments where none belong, with valid frames around them. */
public final class MisplacedFragments implements Catalogue {

    private static final String WITHOUT_START = "6455-5.4-continuation-without-start";
    private static final Frame LOST = continuation("lost");
    private static final Frame BEHIND = ping("behind");

    @Override
    public String title() {
        return "5.4 Misplaced fragments";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lost(), lostInCompany(), ofControlFrames(), inside()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> lost() {
        return Stream.of(
                lost("unfinished-continuation-behind-whole-message", text("whole"), LOST.notFinal()),
                lost("empty-continuation-behind-whole-message", text("whole"), continuation("")),
                lost("continuation-behind-binary", binary(Bytes.utf8("whole")), LOST),
                lost("continuation-behind-ping", ping("first"), LOST),
                lost(
                        "unfinished-empty-continuation-behind-ping",
                        ping("first"),
                        continuation("").notFinal()),
                conformanceCase("5.4-unfinished-continuation-behind-finished-fragments")
                        .must(WITHOUT_START, "The frame with FIN ends the message for good.")
                        .control(text("fin").notFinal(), continuation("ished"), text("lost"))
                        .send(text("fin").notFinal(), continuation("ished"))
                        .then(LOST.notFinal())
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static ConformanceCase lost(String words, Frame before, Frame frame) {
        return conformanceCase("5.4-" + words)
                .must(WITHOUT_START, "A continuation with nothing to continue is invalid, wherever it comes.")
                .control(before, text("lost"))
                .send(before)
                .then(frame)
                .hint("Remember whether a message is open; a continuation needs one.")
                .expectRefusal(PROTOCOL_ERROR);
    }

    /** With valid frames glued behind, which must not be processed. */
    private static Stream<ConformanceCase> lostInCompany() {
        Frame start = text("fragment1").notFinal();
        Frame end = continuation("fragment2");
        return Stream.of(
                stopped("lost-continuation-and-text", LOST, text("Hello, world!")),
                stopped("lost-unfinished-continuation-and-text", LOST.notFinal(), text("Hello, world!")),
                stopped("lost-continuation-and-fragments", LOST, start, end),
                stopped("lost-unfinished-continuation-and-fragments", LOST.notFinal(), start, end),
                stopped("fragments-and-lost-continuation", start, end, LOST.notFinal(), text("fragment4")));
    }

    private static ConformanceCase stopped(String words, Frame... frames) {
        Frame[] all = Stream.concat(Stream.of(frames), Stream.of(BEHIND)).toArray(Frame[]::new);
        return conformanceCase("5.4-" + words)
                .must(WITHOUT_START, "A continuation with nothing to continue is the last frame that is processed.")
                .control(text("fragment1").notFinal(), continuation("fragment2"), BEHIND)
                .send(all)
                .expect(stoppedBefore("behind"));
    }

    private static Stream<ConformanceCase> ofControlFrames() {
        return Stream.of(
                continued("ping", ping("fragment1")),
                continued("pong", pong("fragment1")),
                continued("close", close(1000)),
                conformanceCase("5.4-fragmented-ping-inside-message")
                        .must("6455-5.4-control-not-fragmented-ping", "A Ping is whole inside a message too.")
                        .control(text("Hel").notFinal(), ping("inside"), continuation("lo"))
                        .send(text("Hel").notFinal(), ping("inside").notFinal())
                        .expectRefusal(PROTOCOL_ERROR),
                conformanceCase("5.4-fragmented-pong-inside-message")
                        .must("6455-5.4-control-not-fragmented-pong", "A Pong is whole inside a message too.")
                        .control(text("Hel").notFinal(), pong("inside"), continuation("lo"))
                        .send(text("Hel").notFinal(), pong("inside").notFinal())
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static ConformanceCase continued(String words, Frame frame) {
        return conformanceCase("5.4-" + words + "-in-two-fragments")
                .must("6455-5.4-control-not-fragmented-" + words, "A control frame is not continued.")
                .control(text("fragment1").notFinal(), continuation("fragment2"), BEHIND)
                .send(frame.notFinal(), continuation("fragment2"), BEHIND)
                .hint("A control frame with FIN 0 is an error at once, with or without a continuation behind it.")
                .expect(stoppedBefore("behind"));
    }

    private static Stream<ConformanceCase> inside() {
        Frame two = binary(Bytes.utf8("two"));
        Frame open = binary(Bytes.utf8("one")).notFinal();
        String sameType = "6455-5.4-new-message-inside-message";
        String otherType = "6455-5.4-fragments-same-type";
        return Stream.of(
                inside("binary-inside-binary", sameType, open, two),
                inside("unfinished-binary-inside-binary", sameType, open, two.notFinal()),
                inside("text-inside-binary", otherType, open, text("two")),
                inside(
                        "unfinished-text-inside-binary",
                        otherType,
                        open,
                        text("two").notFinal()),
                inside("empty-binary-inside-text", otherType, text("one").notFinal(), binary(Bytes.EMPTY)),
                inside("text-inside-empty-text", sameType, text("").notFinal(), text("two")),
                inside(
                        "text-behind-continuation",
                        sameType,
                        open,
                        continuation("").notFinal(),
                        text("two")),
                inside("text-behind-ping-inside-message", sameType, open, ping("mid"), text("two")));
    }

    private static ConformanceCase inside(String words, String row, Frame... frames) {
        return conformanceCase("5.4-" + words)
                .must(row, "A message begins only when the one before has ended.")
                .control(text("one").notFinal(), continuation("two"))
                .send(frames)
                .hint("Frames behind the first of a message have the opcode 0.")
                .expectRefusal(PROTOCOL_ERROR);
    }
}
