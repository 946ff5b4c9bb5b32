package dev.wsspec.rfc7692;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.SplittableRandom;

/** What compressed messages carry, the same octets everywhere. */
final class Samples {

    private static final String[] WORDS = {
        "window",
        "block",
        "of",
        "literal",
        "the",
        "distance",
        "and",
        "fragment",
        "a",
        "length",
        "client",
        "server",
        "is"
    };
    private static final int SEED = 7692;

    private Samples() {}

    /** Words in no order: much repeats, near and far. */
    static Bytes text(int octets) {
        var random = new SplittableRandom(SEED);
        var text = new StringBuilder(octets + 16);
        while (text.length() < octets) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return Bytes.latin1(text.substring(0, octets));
    }

    /** Printable characters at random: nothing of any length repeats, so a wrong distance shows. */
    static Bytes letters(int octets) {
        var random = new SplittableRandom(SEED);
        var letters = new byte[octets];
        for (int i = 0; i < octets; i++) {
            letters[i] = (byte) ('0' + random.nextInt(64));
        }
        return Bytes.of(letters);
    }

    /** Octets at random, which no compressor makes shorter. */
    static Bytes noise(int octets) {
        var noise = new byte[octets];
        new SplittableRandom(SEED).nextBytes(noise);
        return Bytes.of(noise);
    }

    /** A Text of octets that are UTF-8, as it has to come back. */
    static Frame text(Bytes content) {
        return Frame.of(Opcode.TEXT, content);
    }
}
