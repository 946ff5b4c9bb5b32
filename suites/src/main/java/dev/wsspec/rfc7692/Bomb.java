package dev.wsspec.rfc7692;

import dev.wsspec.wire.Bytes;

/**
 * Zeros that inflate to as many zeros as DEFLATE can say: the repeat of 258 octets is one bit, and the only distance, 1,
 * is another, so that each octet of zeros stands for 1032 of them.
 */
final class Bomb {

    private static final int LONGEST_REPEAT = 285;

    /** The codes, and a first zero to repeat; ends with an octet. */
    private static final Bytes BEGIN = begin();

    /** The end of the block, and the first bits of the empty stored block that every message ends with. */
    private static final Bytes END = Bytes.octets(0b11);

    private Bomb() {}

    /**
     * A message of so many octets.
     *
     * @param octets at least 200; beyond those each inflates to 1032
     */
    static Bytes of(int octets) {
        int zeros = octets - BEGIN.length() - END.length();
        return BEGIN.plus(Bytes.repeated(Bytes.octets(0), zeros)).plus(END);
    }

    private static Bytes begin() {
        int literals = LONGEST_REPEAT + 1;
        var header = DynamicHeader.plain(literals, 1);
        for (int symbol = 0; symbol < literals; symbol++) {
            header.say(symbol == LONGEST_REPEAT ? 1 : symbol == 0 || symbol == 256 ? 2 : 0);
        }
        return header.say(1).code(0b10, 2).octets();
    }
}
