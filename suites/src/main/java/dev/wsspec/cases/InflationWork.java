package dev.wsspec.cases;

import dev.wsspec.deflate.Inflated;

/** How much was inflated for one connection: a thousand small bombs are a large one, and codes take time to read too. */
final class InflationWork {

    private static final int MESSAGES = 8;
    private static final int BLOCKS = 50_000;

    private long octets;
    private long blocks = BLOCKS;

    /** @param longest the most octets that one message may inflate to */
    InflationWork(int longest) {
        octets = (long) MESSAGES * longest;
    }

    void add(Inflated message) {
        octets -= message.content().length();
        blocks -= message.blocks();
    }

    /** Whether no more is to be inflated. */
    boolean isEnough() {
        return octets <= 0 || blocks <= 0;
    }
}
