package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.Profile;
import java.util.List;
import java.util.function.Predicate;

/** Which statement the worst verdict of each case allows; a violation that was seen stands, complete or not. */
final class StatementRule {

    private StatementRule() {}

    static Statement of(List<ResultRow> cases, RunInfo run) {
        boolean http = run.profile() == Profile.STRICT;
        if (any(cases, row -> row.verdict() == Verdict.FAIL && (http || !httpLayer(row)))) {
            return Statement.NOT_CONFORMANT;
        }
        if (!run.complete()
                || any(cases, StatementRule::open)
                || !any(cases, row -> row.verdict().judged())) {
            return Statement.INCOMPLETE;
        }
        return any(cases, row -> row.verdict() == Verdict.WEAK || row.verdict() == Verdict.FAIL)
                ? Statement.CONFORMANT_WITH_WARNINGS
                : Statement.CONFORMANT;
    }

    private static boolean any(List<ResultRow> cases, Predicate<ResultRow> which) {
        return cases.stream().anyMatch(which);
    }

    private static boolean httpLayer(ResultRow row) {
        return row.verdictClass() == VerdictClass.FAIL_HTTP;
    }

    private static boolean open(ResultRow row) {
        return switch (row.verdict()) {
            case INCONCLUSIVE, ERROR, NOT_RUN -> true;
            case PASS, WEAK, FAIL, OBSERVED, NOT_APPLICABLE -> false;
        };
    }
}
