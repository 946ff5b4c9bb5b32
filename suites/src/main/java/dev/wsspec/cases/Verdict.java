package dev.wsspec.cases;

/** What became of one case; the first three are judgements of the target. */
public enum Verdict {
    /** The requirement is met. */
    PASS,
    /** The requirement is met, or not binding in this profile, but something the RFC recommends is not. */
    WEAK,
    /** The requirement is not met. */
    FAIL,
    /** The RFC leaves it open; what the target did is recorded. */
    OBSERVED,
    /** The target never claimed the feature the case is about. */
    NOT_APPLICABLE,
    /** The control failed too, so the reaction proves nothing. */
    INCONCLUSIVE,
    /** Our own fault. */
    ERROR,
    /** Nobody listened any more when the case's turn came, or the run was cut short. */
    NOT_RUN;

    public boolean judged() {
        return this == PASS || this == WEAK || this == FAIL;
    }
}
