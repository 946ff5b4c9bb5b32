package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;

/**
 * How many cases meet their requirement, of how many that should.
 *
 * @param weak those among {@code met} that leave something to be desired
 */
public record Count(int met, int of, int weak) {

    static final Count NONE = new Count(0, 0, 0);

    /** A weak SHOULD is a recommendation not followed; a weak MUST is met. */
    static Count of(ResultRow row) {
        Verdict verdict = row.verdict();
        if (verdict == Verdict.NOT_APPLICABLE || verdict == Verdict.OBSERVED) {
            return NONE;
        }
        boolean weak =
                verdict == Verdict.WEAK && row.level() != Level.SHOULD && row.verdictClass() != VerdictClass.FAIL_HTTP;
        return new Count(verdict == Verdict.PASS || weak ? 1 : 0, 1, weak ? 1 : 0);
    }

    Count plus(Count other) {
        return new Count(met + other.met, of + other.of, weak + other.weak);
    }

    @Override
    public String toString() {
        return met + "/" + of;
    }
}
