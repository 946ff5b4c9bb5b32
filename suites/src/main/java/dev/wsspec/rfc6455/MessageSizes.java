package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 5.2 and 6.2: large and many messages come back as they were, octet by octet. */
public final class MessageSizes implements Catalogue {

    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;

    private static final String HINT = "Count and copy with care across buffers; a limit is fine, and 1009 says so.";

    /** A type of message and what it is filled with: sixteen octets, so that no size cuts a character. */
    private enum Type {
        TEXT(Opcode.TEXT, Bytes.utf8("\u20acuro-\u03ba-\ud83d\ude00-1")),
        BINARY(Opcode.BINARY, Bytes.hex("00ff01fe02fd0dc20a80c328f09f7f81"));

        private final int opcode;
        private final Bytes longest;

        Type(int opcode, Bytes pattern) {
            this.opcode = opcode;
            this.longest = Bytes.repeated(pattern, 16 * MEBI);
        }

        Bytes of(int octets) {
            return longest.slice(0, octets);
        }

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String title() {
        return "5.2 Message sizes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(Type.values())
                .flatMap(type -> Stream.of(whole(type), fragmented(type), chopped(type), many(type)))
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> whole(Type type) {
        return IntStream.of(256 * KIBI, MEBI, 4 * MEBI, 16 * MEBI).mapToObj(size -> {
            Frame frame = Frame.of(type.opcode, type.of(size));
            return draft(type.words() + "-of-" + words(size), "5.2-length-64bit", size)
                    .send(Chop.every(64 * KIBI), frame)
                    .expect(taken(echoes(type.opcode, type.of(size)).and(staysUsable()), size));
        });
    }

    private static Stream<ConformanceCase> fragmented(Type type) {
        return Stream.of(
                fragmented(type, 256 * KIBI, 64),
                fragmented(type, MEBI, KIBI),
                fragmented(type, MEBI, 4 * KIBI + 1),
                fragmented(type, (type == Type.BINARY ? 16 : 4) * MEBI, 64 * KIBI + 1));
    }

    private static ConformanceCase fragmented(Type type, int size, int each) {
        Bytes content = type.of(size);
        var frames = new ArrayList<Frame>();
        for (int at = 0; at < size; at += each) {
            Frame part =
                    Frame.of(at == 0 ? type.opcode : Opcode.CONTINUATION, content.slice(at, Math.min(size, at + each)));
            frames.add(at + each < size ? part.notFinal() : part);
        }
        return draft(type.words() + "-of-" + words(size) + "-in-frames-of-" + each, "6.2-data-concatenated", size)
                .send(Chop.every(64 * KIBI), frames.toArray(Frame[]::new))
                .expect(taken(echoes(type.opcode, content).and(staysUsable()), size));
    }

    private static Stream<ConformanceCase> chopped(Type type) {
        return Stream.of(
                chopped(type, 64 * KIBI, 64),
                chopped(type, 256 * KIBI, 1_460),
                chopped(type, 256 * KIBI, 4 * KIBI + 1),
                chopped(type, (type == Type.BINARY ? 16 : 4) * MEBI, 100_003));
    }

    private static ConformanceCase chopped(Type type, int size, int each) {
        return draft(
                        type.words() + "-of-" + words(size) + "-in-writes-of-" + each,
                        "6.2-frames-parsed-from-stream",
                        size)
                .send(Chop.every(each), Frame.of(type.opcode, type.of(size)))
                .expect(taken(echoes(type.opcode, type.of(size)).and(staysUsable()), size));
    }

    /** All are sent before the first echo is waited for. */
    private static Stream<ConformanceCase> many(Type type) {
        return IntStream.of(0, 16, 64, 256, 1_024, 4_096).mapToObj(each -> {
            int count = each > KIBI ? 250 : 1_000;
            Frame[] frames = IntStream.range(0, count)
                    .mapToObj(i -> Frame.of(type.opcode, message(type, each, i)))
                    .toArray(Frame[]::new);
            return draft(count + "-" + type.words() + "-messages-of-" + each, "6.2-new-message-after-final", each)
                    .send(Chop.every(64 * KIBI), frames)
                    .expect(taken(echoesInOrder(frames).and(staysUsable()), each));
        });
    }

    /** Every message is a different one, or a swapped order would not show. */
    private static Bytes message(Type type, int octets, int index) {
        if (octets == 0) {
            return Bytes.EMPTY;
        }
        String digits = Integer.toString(index);
        return Bytes.latin1("0".repeat(16 - digits.length()) + digits).plus(type.of(octets - 16));
    }

    private static Draft draft(String words, String row, int size) {
        Draft draft = conformanceCase("6.2-echo-of-" + words)
                .must(
                        "6455-" + row,
                        "A message is received whole and unchanged, however long it is and however it is cut.")
                .needs(Feature.ECHO)
                .hint(HINT)
                .onlyWhole();
        return size >= 4 * MEBI ? draft.alone() : draft;
    }

    private static String words(int size) {
        return size >= MEBI ? size / MEBI + "-mib" : size / KIBI + "-kib";
    }
}
