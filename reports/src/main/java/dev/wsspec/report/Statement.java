package dev.wsspec.report;

/** What a whole run says about its target. */
public enum Statement {
    CONFORMANT("conformant"),
    /** No requirement is violated, but recommendations are, or the HTTP below. */
    CONFORMANT_WITH_WARNINGS("conformant with warnings"),
    NOT_CONFORMANT("not conformant"),
    /** No violation was seen, but not everything that was asked for could be judged. */
    INCOMPLETE("incomplete");

    private final String text;

    Statement(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
