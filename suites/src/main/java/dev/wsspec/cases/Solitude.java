package dev.wsspec.cases;

import java.util.Locale;

/** When a case has the target to itself, so that its verdict does not depend on how many others run. */
public enum Solitude {
    /** Never: what others do beside it makes no difference. */
    NEVER("runs beside others"),
    /**
     * When it was late: the case measures time, and a server that was in time beside others is in time. What does not
     * pass beside them is measured once more with nothing beside it, and only that counts.
     */
    WHEN_LATE("runs beside others, and again with nothing beside it when it does not pass there"),
    /** Always: the case loads the target, or leaves traces in it. */
    ALWAYS("runs alone, with no other exchange beside it");

    private final String words;

    Solitude(String words) {
        this.words = words;
    }

    /** In words that begin with a verb, for people. */
    @Override
    public String toString() {
        return words;
    }

    /** The same at the beginning of a line. */
    public String sentence() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
