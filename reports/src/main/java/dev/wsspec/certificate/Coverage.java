package dev.wsspec.certificate;

import dev.wsspec.report.Escaped;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.wire.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of a frozen profile a run took in.
 *
 * @param lacks what was excluded, one sentence each; empty when nothing was
 */
record Coverage(String profile, List<String> lacks) {

    private static final int NAMED = 10;

    static Coverage of(RunDocument document, FrozenProfile profile) {
        RunInfo run = document.run();
        Set<String> ids = document.results().stream().map(ResultRow::caseId).collect(Collectors.toSet());
        List<String> missing = profile.missing(ids);
        var lacks = new ArrayList<String>();
        if (!run.selection().isEmpty()) {
            lacks.add("Only these were selected: " + Escaped.text(run.selection(), 200) + ".");
        }
        if (run.shard().partial()) {
            lacks.add("Only shard " + run.shard() + " was run; the other cases are in the others.");
        }
        var left = new TreeSet<>(Set.of(Delivery.values()));
        run.deliveries().forEach(left::remove);
        if (!left.isEmpty()) {
            lacks.add("Left out is the delivery "
                    + left.stream().map(Delivery::toString).collect(Collectors.joining(", ")) + ".");
        }
        if (!missing.isEmpty()) {
            lacks.add(missing.size() + " of " + profile.cases().size() + " cases of " + profile.name()
                    + " have no result: " + named(missing) + ".");
        }
        int further = ids.size() - (profile.cases().size() - missing.size());
        String newer = further > 0 ? ", and " + further + " cases that are not in it" : "";
        return new Coverage(
                profile.name() + ": " + (profile.cases().size() - missing.size()) + " of "
                        + profile.cases().size() + " cases" + newer,
                lacks);
    }

    private static String named(List<String> ids) {
        String some = String.join(", ", ids.stream().limit(NAMED).toList());
        return ids.size() > NAMED ? some + " and " + (ids.size() - NAMED) + " more" : some;
    }

    boolean partial() {
        return !lacks.isEmpty();
    }
}
