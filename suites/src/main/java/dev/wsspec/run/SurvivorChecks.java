package dev.wsspec.run;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Transcript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Has the target serve a new connection behind every catalogue. Where the trials run alone, one after the other, the handshake
 * of the next one shows that as well.
 */
final class SurvivorChecks {

    private final Liveness liveness;
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private int alone;
    private String owed = "";

    /** @param trials that are to run of each */
    SurvivorChecks(Liveness liveness, Stream<Catalogue> catalogues, Function<Catalogue, List<Trial>> trials) {
        this.liveness = liveness;
        catalogues.forEach(catalogue -> {
            List<Trial> all = trials.apply(catalogue);
            left.put(catalogue.title(), all.size());
            all.forEach(one -> titles.put(one.conformanceCase().id(), catalogue.title()));
            alone += (int) all.stream().filter(SurvivorChecks::alone).count();
        });
    }

    /**
     * Whether what was seen may be the work of a trial before this one: the target owed us a sign of life, answered nothing, and
     * serves nobody. What is right to leave without an answer would be green then, and what is wrong to, red.
     */
    boolean late(CaseResult result) {
        boolean silent =
                result.transcript().filter(seen -> seen.response().isPresent()).isEmpty();
        String before = silent ? settled() : "";
        return !before.isEmpty() && !liveness.survives(before, alone(result.trial()));
    }

    /** A trial is over. */
    void behind(CaseResult result) {
        String due = due(result);
        if (!due.isEmpty()) {
            liveness.survives(due, alone(result.trial()));
        }
    }

    /** Behind what a new connection has to be served now; empty when that can wait. */
    private synchronized String due(CaseResult result) {
        String title = titles.get(result.trial().conformanceCase().id());
        String check = left.merge(title, -1, Integer::sum) == 0 ? "by the survivor check behind " + title : "";
        if (!alone(result.trial())) {
            return check;
        }
        boolean served = result.transcript().filter(Transcript::switched).isPresent();
        owed = check.isEmpty() && !served ? owed : check;
        alone--;
        boolean now = alone == 0 || result.verdict() == Verdict.FAIL;
        String due = now ? owed : "";
        owed = now ? "" : owed;
        return due;
    }

    /** What was owed, and is asked for now. */
    private synchronized String settled() {
        String before = owed;
        owed = "";
        return before;
    }

    private static boolean alone(Trial trial) {
        return trial.conformanceCase().alone();
    }
}
