package dev.wsspec.rfc7692;

import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import java.util.Arrays;

/**
 * A block of type 10 written by hand, so that its code lengths can describe no code (RFC 1951, section 3.2.7).
 *
 * <p>Code lengths are said in a code of their own: with {@link #plain} each of 0 to 15 in four bits and no repeats, so that a
 * length is written as itself.
 */
final class DynamicHeader {

    static final int REPEAT = 16;
    static final int ZEROS = 18;

    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST = 7;

    private final Blocks out = new Blocks();
    private final int[] lengths;

    /** @param lengths of the codes of 0 to 18, in which the code lengths are said */
    DynamicHeader(int literals, int distances, int... lengths) {
        this.lengths = lengths.clone();
        int dynamic = 0b10 << 1;
        out.bits(dynamic, 3).bits(literals - 257, 5).bits(distances - 1, 5).bits(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            out.bits(lengths[symbol], 3);
        }
    }

    static DynamicHeader plain(int literals, int distances) {
        int[] four = new int[ORDER.length];
        Arrays.fill(four, 0, 16, 4);
        return new DynamicHeader(literals, distances, four);
    }

    /** A whole header of these lengths of literals and distances, each with its symbol: {@code {'a', 1}, {256, 1}}. */
    static DynamicHeader of(int[][] literals, int[][] distances) {
        var header = plain(END_OF_BLOCK + 2, 3);
        header.lengths(END_OF_BLOCK + 2, literals);
        header.lengths(3, distances);
        return header;
    }

    private void lengths(int count, int[]... given) {
        for (int symbol = 0; symbol < count; symbol++) {
            int length = 0;
            for (int[] one : given) {
                length = one[0] == symbol ? one[1] : length;
            }
            say(length);
        }
    }

    /** A code length, or {@link #REPEAT} or {@link #ZEROS}, whose count follows in {@link #bits}. */
    DynamicHeader say(int symbol) {
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int other = 0; other < ORDER.length; other++) {
                if (lengths[other] == length) {
                    if (other == symbol) {
                        return code(code, length);
                    }
                    code++;
                }
            }
            code <<= 1;
        }
        throw new IllegalArgumentException("no code for " + symbol);
    }

    DynamicHeader bits(int value, int count) {
        out.bits(value, count);
        return this;
    }

    /** Bits of a Huffman code: the highest first. */
    DynamicHeader code(int code, int length) {
        return bits(Integer.reverse(code) >>> Integer.SIZE - length, length);
    }

    /** All up to here, filled with zeros to the octet. */
    Bytes octets() {
        return out.octets();
    }

    /** All up to here, and the empty stored block that every message ends with. */
    Bytes message() {
        return out.message();
    }
}
