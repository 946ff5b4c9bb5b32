package dev.wsspec.register;

/** What the violation of a requirement is worth. */
public enum VerdictClass {
    /** Breaks an unambiguous MUST. */
    FAIL,
    /** Breaks a MUST whose consequence respectable servers do not enforce: weak in core, a failure in strict. */
    FAIL_STRICT,
    /** Breaks the HTTP below only: a group of its own. */
    FAIL_HTTP,
    /** Breaks a recommendation or a disputed reading. */
    WARN,
    /** Recorded only. */
    INFO,
    /** No test of its own. */
    NONE
}
