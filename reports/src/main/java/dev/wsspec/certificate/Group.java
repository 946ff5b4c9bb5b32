package dev.wsspec.certificate;

import dev.wsspec.cases.Verdict;
import dev.wsspec.report.ResultRow;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cases without a judgement, for the same reason. */
record Group(String reason, int count, String ids) {

    private static final int NAMED = 40;

    /** Those of the given verdicts, by verdict and reason. */
    static List<Group> of(List<ResultRow> rows, Set<Verdict> verdicts) {
        var groups = new TreeMap<String, Set<String>>();
        rows.stream()
                .filter(row -> verdicts.contains(row.verdict()))
                .forEach(row -> groups.computeIfAbsent(row.verdict() + ": " + row.matched(), key -> new TreeSet<>())
                        .add(row.caseId()));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue().size(), named(entry.getValue())))
                .toList();
    }

    private static String named(Set<String> ids) {
        String some = String.join(", ", ids.stream().limit(NAMED).toList());
        return ids.size() > NAMED ? some + " and " + (ids.size() - NAMED) + " more" : some;
    }
}
