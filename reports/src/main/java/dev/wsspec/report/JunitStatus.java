package dev.wsspec.report;

/** How JUnit XML tells a verdict. */
enum JunitStatus {
    /** No element of its own: a build stays green. WEAK and known failures are here, with their words as output. */
    PASSED(""),
    FAILURE("failure"),
    /** Nothing is known about the target, and that is never green. */
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    JunitStatus(String element) {
        this.element = element;
    }

    /** The element inside of the test case; empty for none. */
    String element() {
        return element;
    }

    static JunitStatus of(ResultRow row) {
        return switch (row.verdict()) {
            case PASS, WEAK, OBSERVED -> PASSED;
            case FAIL -> row.known().isEmpty() ? FAILURE : PASSED;
            case ERROR, INCONCLUSIVE -> ERROR;
            case NOT_APPLICABLE, NOT_RUN -> SKIPPED;
        };
    }
}
