package dev.wsspec.cases;

import java.util.Locale;

/** When a case has the target to itself, so that its verdict does not depend on how many others run. */
public enum Solitude {
    /** Never: what others do beside it makes no difference. */
    NEVER("runs beside others"),
    /**
     * When it did not pass: what needs time or connections that others take passes alone when it passed beside them. What
     * did not is measured once more with nothing beside it, and only that counts.
     */
    WHEN_NOT_PASSED("runs beside others, and again with nothing beside it when it does not pass there"),
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
