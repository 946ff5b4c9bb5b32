package dev.wsspec.certificate;

import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.report.ResultRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases that failed or were weak, once each, in the order of the RFCs. */
record Findings(List<Finding> failed, List<Finding> http, List<Finding> weak) {

    static Findings of(List<ResultRow> rows, boolean strict) {
        Predicate<ResultRow> apart = row -> !strict && row.verdictClass() == VerdictClass.FAIL_HTTP;
        Predicate<ResultRow> fails = row -> row.verdict() == Verdict.FAIL;
        return new Findings(
                with(rows, fails.and(apart.negate())),
                with(rows, fails.and(apart)),
                with(rows, row -> row.verdict() == Verdict.WEAK));
    }

    private static List<Finding> with(List<ResultRow> rows, Predicate<ResultRow> which) {
        var cases = new LinkedHashMap<String, List<ResultRow>>();
        rows.stream().filter(which).forEach(row -> cases.merge(row.caseId(), List.of(row), Findings::both));
        return cases.values().stream().map(Finding::of).toList();
    }

    private static List<ResultRow> both(List<ResultRow> some, List<ResultRow> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
