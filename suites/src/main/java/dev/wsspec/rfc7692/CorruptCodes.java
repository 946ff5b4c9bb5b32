package dev.wsspec.rfc7692;

import static dev.wsspec.cases.Frames.compressedBinary;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.deflate.DynamicHeader;
import dev.wsspec.wire.Bytes;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: Huffman codes that are none, and symbols that never occur (RFC 1951, section 3.2). */
public final class CorruptCodes implements Catalogue {

    private static final int END = 256;
    private static final int LENGTH_3 = 257;
    private static final int[][] NO_DISTANCE = {};

    @Override
    public String title() {
        return "7692-7.2.2 Corrupt Huffman codes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengthCodes(), repeats(), tables(), missing(), symbols())
                .flatMap(all -> all);
    }

    /** The code in which the lengths of the other codes are said. */
    private static Stream<ConformanceCase> lengthCodes() {
        return Stream.of(
                bad("lengths-in-no-code", lengthCode()),
                bad("lengths-in-half-a-code", lengthCode(0, 2, 1, 2, 2, 2)),
                bad("lengths-in-too-large-a-code", lengthCode(0, 1, 1, 1, 2, 1)),
                bad("more-literals-than-there-are", DynamicHeader.plain(288, 1).message()));
    }

    /** Pairs of a symbol and the length of its code. */
    private static Bytes lengthCode(int... pairs) {
        var lengths = new int[19];
        for (int i = 0; i < pairs.length; i += 2) {
            lengths[pairs[i]] = pairs[i + 1];
        }
        return new DynamicHeader(257, 1, lengths).message().plus(Bytes.repeated(Bytes.hex("55aa00"), 60));
    }

    private static Stream<ConformanceCase> repeats() {
        return Stream.of(
                bad("repeat-of-no-length", repeating().say(DynamicHeader.REPEAT).bits(0, 2)),
                bad(
                        "repeat-beyond-last-length",
                        repeating()
                                .say(DynamicHeader.ZEROS)
                                .bits(127, 7)
                                .say(DynamicHeader.ZEROS)
                                .bits(127, 7)),
                bad(
                        "repeat-of-length-beyond-last",
                        repeating()
                                .say(DynamicHeader.ZEROS)
                                .bits(127, 7)
                                .say(DynamicHeader.ZEROS)
                                .bits(107, 7)
                                .say(1)
                                .say(DynamicHeader.REPEAT)
                                .bits(0, 2)));
    }

    /** Lengths of 257 literals and one distance, in a code that has 0, 1, the repeat and the zeros. */
    private static DynamicHeader repeating() {
        var lengths = new int[19];
        lengths[0] = 2;
        lengths[1] = 2;
        lengths[DynamicHeader.REPEAT] = 2;
        lengths[DynamicHeader.ZEROS] = 2;
        return new DynamicHeader(257, 1, lengths);
    }

    private static Stream<ConformanceCase> tables() {
        int[][] good = {{'a', 1}, {END, 1}};
        return Stream.of(
                bad("literals-in-too-large-a-code", block(new int[][] {{'a', 1}, {'b', 1}, {END, 1}}, NO_DISTANCE)),
                bad("literals-in-half-a-code", block(new int[][] {{'a', 2}, {END, 2}}, NO_DISTANCE)),
                bad("literals-without-end-of-block", block(new int[][] {{'a', 1}, {'b', 1}}, NO_DISTANCE)),
                bad("distances-in-too-large-a-code", block(good, new int[][] {{0, 1}, {1, 1}, {2, 1}})),
                bad("distances-in-half-a-code", block(good, new int[][] {{0, 2}, {1, 2}})));
    }

    /** "a" and the end of the block, where there are codes for them. */
    private static DynamicHeader block(int[][] literals, int[][] distances) {
        return DynamicHeader.of(literals, distances).code(0, 1).code(1, 1);
    }

    /** Codes that stand for nothing where distances have one code or none. */
    private static Stream<ConformanceCase> missing() {
        int[][] literals = {{'a', 1}, {END, 2}, {LENGTH_3, 2}};
        return Stream.of(
                bad("distance-where-none-has-a-code", repeat(literals, NO_DISTANCE, 0)),
                bad("other-distance-where-one-has-a-code", repeat(literals, new int[][] {{0, 1}}, 1)));
    }

    /** "a", the repeat of three octets, the distance that there is not, the end of the block. */
    private static DynamicHeader repeat(int[][] literals, int[][] distances, int distance) {
        return DynamicHeader.of(literals, distances)
                .code(0, 1)
                .code(3, 2)
                .code(distance, 1)
                .code(2, 2);
    }

    /** Fixed codes stand for symbols that never occur too. */
    private static Stream<ConformanceCase> symbols() {
        Bytes text = Bytes.utf8("Hello");
        return Stream.of(
                bad("symbol-286", new Blocks().fixed().symbol(286).distanceSymbol(0)),
                bad(
                        "symbol-286-behind-text",
                        new Blocks().fixed().literals(text).symbol(286)),
                bad("symbol-287", new Blocks().fixed().symbol(287).distanceSymbol(0)),
                bad(
                        "symbol-287-behind-text",
                        new Blocks().fixed().literals(text).symbol(287)),
                bad(
                        "distance-symbol-30",
                        new Blocks().fixed().literals(text).symbol(LENGTH_3).distanceSymbol(30)),
                bad(
                        "distance-symbol-31",
                        new Blocks().fixed().literals(text).symbol(LENGTH_3).distanceSymbol(31)));
    }

    private static ConformanceCase bad(String words, DynamicHeader block) {
        return bad(words, block.message());
    }

    private static ConformanceCase bad(String words, Blocks blocks) {
        return bad(words, blocks.end().message());
    }

    private static ConformanceCase bad(String words, Bytes payload) {
        return CorruptBlocks.corrupt(
                words,
                "bad-huffman",
                "A Huffman code that is none, and a symbol that means nothing, fail the connection.",
                compressedBinary(payload));
    }
}
