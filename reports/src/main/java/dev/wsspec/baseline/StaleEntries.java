package dev.wsspec.baseline;

import dev.wsspec.cases.Verdict;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Entries of a baseline that excuse nothing any more, so that the file has to be mended before it hides something. */
public final class StaleEntries {

    private StaleEntries() {}

    /**
     * One sentence for each of them.
     *
     * @param existing the ids of all trials there are, whether this run has them or not
     */
    public static List<String> of(Baseline baseline, List<ResultRow> rows, Set<String> existing) {
        Map<String, ResultRow> results = rows.stream().collect(Collectors.toMap(ResultRow::id, Function.identity()));
        var stale = new ArrayList<String>();
        for (BaselineEntry entry : baseline.known()) {
            if (!existing.contains(entry.trial())) {
                stale.add(Escaped.text(entry.trial(), 200) + ": there is no such case in this release");
            } else if (results.containsKey(entry.trial())) {
                Verdict now = results.get(entry.trial()).verdict();
                if (better(entry.verdict(), now)) {
                    stale.add(entry.trial() + ": known as " + entry.verdict() + ", and is " + now + " now");
                }
            }
        }
        return List.copyOf(stale);
    }

    /** What was not judged says nothing about the entry. */
    private static boolean better(Verdict known, Verdict now) {
        return switch (now) {
            case PASS, OBSERVED, NOT_APPLICABLE -> true;
            case WEAK -> known == Verdict.FAIL;
            case FAIL, INCONCLUSIVE, ERROR, NOT_RUN -> false;
        };
    }
}
