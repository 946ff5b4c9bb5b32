package dev.wsspec.cases;

import dev.wsspec.deflate.Inflated;

/** How much was inflated for one connection: a thousand small bombs are a large one. */
final class InflationWork {

    private static final int MESSAGES = 8;

    private long left;

    /** @param longest the most octets that one message may inflate to */
    InflationWork(int longest) {
        left = (long) MESSAGES * longest;
    }

    void add(Inflated message) {
        left -= message.content().length();
    }

    /** Whether no more is to be inflated. */
    boolean isEnough() {
        return left <= 0;
    }
}
