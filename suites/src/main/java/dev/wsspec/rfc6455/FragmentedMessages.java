package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.echoesInOrder;
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

/** RFC 6455, section 5.4: a message in very many frames, in empty ones, in large ones, and cut in different places. */
public final class FragmentedMessages implements Catalogue {

    private static final String ANY_NUMBER = "6455-5.4-receive-fragmented";
    private static final String ANY_SIZE = "6455-5.4-fragment-any-size";

    @Override
    public String title() {
        return "5.4 Many fragments, and of all sizes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Stream<ConformanceCase> families = Stream.of(
                        both("thousand-fragments-of-1", ANY_NUMBER, equal(1_000, 1)),
                        both("300-fragments-of-3", ANY_NUMBER, equal(300, 3)),
                        both("51-fragments-of-1300", ANY_NUMBER, equal(51, 1_300)),
                        both("hundred-empty-fragments-in-front", ANY_SIZE, around(100, 0, 5)),
                        both("hundred-empty-fragments-behind", ANY_SIZE, around(0, 100, 5)),
                        both("thousand-empty-fragments-around", ANY_SIZE, around(500, 500, 5)),
                        both("fragments-of-127-and-128", ANY_SIZE, 127, 128),
                        both("fragments-of-65535-and-65536", ANY_SIZE, 65_535, 65_536),
                        both("fragments-of-65536-and-0-and-1", ANY_SIZE, 65_536, 0, 1),
                        both("large-first-fragment", "6455-5.4-fragment-no-length-pooling", 300, 1))
                .flatMap(all -> all);
        Stream<ConformanceCase> empty = Stream.of(
                nothingIn(2), nothingIn(1_000), echoOfNothing("text", text("")), echoOfNothing("binary", binary()));
        return Stream.of(families, empty, Stream.of(differentCuts())).flatMap(all -> all);
    }

    private static Frame binary() {
        return Frame.of(Opcode.BINARY, Bytes.EMPTY);
    }

    private static ConformanceCase nothingIn(int frames) {
        return conformanceCase("5.4-nothing-in-" + frames + "-fragments")
                .must(ANY_SIZE, "A message may consist of empty fragments alone.")
                .send(fragments(Opcode.BINARY, equal(frames, 0)))
                .expect(taken(staysUsable(), 0));
    }

    private static ConformanceCase echoOfNothing(String type, Frame empty) {
        Frame behind = text("behind nothing");
        return conformanceCase("5.4-message-behind-empty-fragments-of-" + type)
                .must(ANY_SIZE, "Empty fragments leave nothing behind for the next message.")
                .needs(Feature.ECHO)
                .send(empty.notFinal(), continuation("").notFinal(), continuation(""), behind)
                .expect(taken(echoesInOrder(behind).and(staysUsable()), 0));
    }

    /** The same message four times: in one piece, and cut in three different ways. */
    private static ConformanceCase differentCuts() {
        Frame whole = Frame.of(Opcode.TEXT, filler(12));
        Frame[] all = Stream.of(
                        fragments(Opcode.TEXT, 12),
                        fragments(Opcode.TEXT, 6, 6),
                        fragments(Opcode.TEXT, 1, 0, 10, 1),
                        fragments(Opcode.TEXT, 3, 4, 5, 0))
                .flatMap(Arrays::stream)
                .toArray(Frame[]::new);
        return conformanceCase("5.4-same-message-cut-in-four-ways")
                .must("6455-5.4-fragment-boundaries-meaningless", "Where a message is cut does not matter.")
                .needs(Feature.ECHO)
                .send(all)
                .hint("Hand messages to the application, not frames.")
                .expect(taken(echoesInOrder(whole, whole, whole, whole).and(staysUsable()), 48));
    }

    /** As Text that has to be taken, and as Binary that has to come back. */
    private static Stream<ConformanceCase> both(String words, String row, int... lengths) {
        int sum = Arrays.stream(lengths).sum();
        return Stream.of(
                conformanceCase("5.4-text-in-" + words)
                        .must(row, "A message may come in any number of fragments, each of any size.")
                        .send(fragments(Opcode.TEXT, lengths))
                        .expect(taken(staysUsable(), sum)),
                conformanceCase("5.4-binary-echo-of-" + words)
                        .must(row, "All fragments of a message are put together, in order and complete.")
                        .needs(Feature.ECHO)
                        .send(fragments(Opcode.BINARY, lengths))
                        .expect(taken(
                                echoesInOrder(Frame.of(Opcode.BINARY, filler(sum)))
                                        .and(staysUsable()),
                                sum)));
    }

    private static int[] equal(int count, int length) {
        return IntStream.range(0, count).map(i -> length).toArray();
    }

    private static int[] around(int before, int behind, int length) {
        return IntStream.rangeClosed(0, before + behind)
                .map(i -> i == before ? length : 0)
                .toArray();
    }

    private static Frame[] fragments(int type, int... lengths) {
        return Fragmentation.fragments(type, lengths);
    }
}
