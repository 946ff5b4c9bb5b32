package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run in numbers: each case counts once, with the worst verdict of its deliveries.
 *
 * @param levels what is required, the HTTP layer left out
 * @param sections the same for each section, {@code RFC 6455 5.5}, in the order of the RFCs
 * @param httpLayer what concerns only the HTTP below
 * @param verdicts how many cases ended with each
 */
public record Score(
        Statement statement,
        Map<Level, Count> levels,
        Map<String, Map<Level, Count>> sections,
        Count httpLayer,
        Map<Verdict, Integer> verdicts,
        int cases,
        int trials) {

    public Score {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /** Counts the rows, in any order. */
    public static Score of(List<ResultRow> rows, RunInfo run) {
        List<ResultRow> cases = Worst.ofEachCase(rows);
        Tally all = Tally.of(cases);
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        cases.forEach(row -> verdicts.merge(row.verdict(), 1, Integer::sum));
        return new Score(
                StatementRule.of(cases, run),
                all.levels(),
                all.sections(),
                all.httpLayer(),
                verdicts,
                cases.size(),
                rows.size());
    }

    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
