package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.4: messages in several frames, one message at a time. */
public final class Fragmentation implements Catalogue {

    private static final String WITHOUT_START = "6455-5.4-continuation-without-start";
    private static final String INSIDE = "6455-5.4-new-message-inside-message";
    private static final String OTHER_TYPE = "6455-5.4-fragments-same-type";

    @Override
    public String title() {
        return "5.4 Fragmentation";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(withoutStart(), insideMessage(), valid()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> withoutStart() {
        Frame lost = continuation("lost");
        return Stream.of(
                withoutStart("first", lost),
                withoutStart("first-and-unfinished", lost.notFinal()),
                withoutStart("empty", continuation("")),
                conformanceCase("5.4-continuation-behind-whole-message")
                        .must(WITHOUT_START, "A continuation with nothing to continue is invalid.")
                        .control(text("whole"), text("lost"))
                        .send(text("whole"))
                        .then(lost)
                        .expectRefusal(PROTOCOL_ERROR),
                conformanceCase("5.4-continuation-behind-finished-fragments")
                        .must(WITHOUT_START, "The frame with FIN ends the message for good.")
                        .control(text("fin").notFinal(), continuation("ished"), text("lost"))
                        .send(text("fin").notFinal(), continuation("ished"))
                        .then(lost)
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static ConformanceCase withoutStart(String words, Frame frame) {
        return conformanceCase("5.4-continuation-" + words)
                .must(WITHOUT_START, "A continuation with nothing to continue is invalid.")
                .control(text("lost"))
                .send(frame)
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static Stream<ConformanceCase> insideMessage() {
        Frame other = binary(Bytes.utf8("two"));
        return Stream.of(
                inside("text", INSIDE, text("two")),
                inside("unfinished-text", INSIDE, text("two").notFinal()),
                inside("empty-text", INSIDE, text("")),
                inside("binary", OTHER_TYPE, other),
                inside("unfinished-binary", OTHER_TYPE, other.notFinal()));
    }

    private static ConformanceCase inside(String words, String row, Frame frame) {
        return conformanceCase("5.4-" + words + "-inside-message")
                .must(row, "A message begins only when the one before has ended.")
                .control(text("one").notFinal(), continuation("two"))
                .send(text("one").notFinal(), frame)
                .hint("Frames behind the first of a message have the opcode 0.")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static Stream<ConformanceCase> valid() {
        String any = "6455-5.4-receive-fragmented";
        String size = "6455-5.4-fragment-any-size";
        return Stream.of(
                        fragmented("two-fragments", any, 5, 5),
                        fragmented(
                                "ten-fragments",
                                any,
                                IntStream.range(0, 10).map(i -> 3).toArray()),
                        fragmented(
                                "hundred-fragments",
                                any,
                                IntStream.range(0, 100).map(i -> 1).toArray()),
                        fragmented("empty-first-fragment", size, 0, 5),
                        fragmented("empty-middle-fragment", size, 5, 0, 5),
                        fragmented("empty-last-fragment", size, 5, 0),
                        fragmented("empty-fragments-only", size, 0, 0, 0),
                        fragmented("fragments-of-125-126-and-1", size, 125, 126, 1),
                        fragmented("short-first-fragment", "6455-5.4-fragment-no-length-pooling", 1, 19))
                .flatMap(both -> both);
    }

    /** As Text that only has to be taken, and as Binary that has to come back, unless there is nothing to come. */
    private static Stream<ConformanceCase> fragmented(String words, String row, int... lengths) {
        int sum = Arrays.stream(lengths).sum();
        Stream<ConformanceCase> both = Stream.of(
                conformanceCase("5.4-" + words)
                        .must(row, "A message may come in fragments of any number and size.")
                        .send(fragments(Opcode.TEXT, lengths))
                        .expect(taken(staysUsable(), sum)),
                conformanceCase("5.4-echo-of-" + words)
                        .must(row, "Fragments are put together to the message they are of.")
                        .needs(Feature.ECHO)
                        .send(fragments(Opcode.BINARY, lengths))
                        .expect(taken(echoes(Opcode.BINARY, filler(sum)).and(staysUsable()), sum)));
        return both.limit(sum == 0 ? 1 : 2);
    }

    static Frame[] fragments(int type, int... lengths) {
        Bytes all = filler(Arrays.stream(lengths).sum());
        var frames = new Frame[lengths.length];
        int from = 0;
        for (int i = 0; i < lengths.length; i++) {
            Frame frame = Frame.of(i == 0 ? type : Opcode.CONTINUATION, all.slice(from, from + lengths[i]));
            frames[i] = i == lengths.length - 1 ? frame : frame.notFinal();
            from += lengths[i];
        }
        return frames;
    }
}
