package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Chooses among the deliveries of a case the one that went worst. */
final class Worst {

    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.FAIL,
            Verdict.ERROR,
            Verdict.INCONCLUSIVE,
            Verdict.NOT_RUN,
            Verdict.WEAK,
            Verdict.PASS,
            Verdict.OBSERVED,
            Verdict.NOT_APPLICABLE);
    private static final Comparator<Brief> BRIEF = Comparator.comparing(brief -> WORST_FIRST.indexOf(brief.verdict()));
    private static final Comparator<ResultRow> RANK = Comparator.comparing(row -> WORST_FIRST.indexOf(row.verdict()));

    private Worst() {}

    /** The worst of at least one. */
    static Brief of(List<Brief> briefs) {
        return briefs.stream().min(BRIEF).orElseThrow();
    }

    /** The worst of them; nothing of none. */
    static Optional<ResultRow> ofAll(List<ResultRow> rows) {
        return rows.stream().min(RANK);
    }

    /** One row for each case, in the order of the RFCs. */
    static List<ResultRow> ofEachCase(List<ResultRow> rows) {
        var worst = new LinkedHashMap<String, ResultRow>();
        rows.stream()
                .sorted(ResultRow.order())
                .forEach(row -> worst.merge(row.caseId(), row, BinaryOperator.minBy(RANK)));
        return List.copyOf(worst.values());
    }
}
