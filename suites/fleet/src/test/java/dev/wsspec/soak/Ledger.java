package dev.wsspec.soak;

import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.CaseResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The verdicts of all runs against one server, and which of them moved. */
final class Ledger {

    private static final String NOTHING = "nothing";

    /** How often a trial got a verdict, under which conditions, and what was seen the first time. */
    private static final class Sightings {
        private final Map<String, Integer> conditions = new TreeMap<>();
        private final String seen;

        Sightings(String seen) {
            this.seen = seen;
        }

        int count() {
            return conditions.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Predicate<CaseResult> excused;
    private final Map<String, Map<String, Sightings>> trials = new TreeMap<>();
    private int runs;

    /** @param excused what is different from run to run because the server is */
    Ledger(Predicate<CaseResult> excused) {
        this.excused = excused;
    }

    void add(Condition condition, SuiteRun run) {
        Set<String> missing = new TreeSet<>(trials.keySet());
        for (CaseResult result : run.results()) {
            missing.remove(result.trial().id());
            if (excused.test(result)) {
                continue;
            }
            note(
                    condition,
                    result.trial().id(),
                    result.verdict().name(),
                    result.matched() + "; seen " + result.seen() + (result.repeatedAlone() ? " (repeated)" : ""));
        }
        missing.forEach(trial -> note(condition, trial, NOTHING, "no result"));
        runs++;
    }

    private void note(Condition condition, String trial, String verdict, String seen) {
        trials.computeIfAbsent(trial, key -> new TreeMap<>())
                .computeIfAbsent(verdict, key -> new Sightings(seen))
                .conditions
                .merge(condition.toString(), 1, Integer::sum);
    }

    int runs() {
        return runs;
    }

    int trials() {
        return trials.size();
    }

    /** A few lines for each trial whose verdict is not the same in every run, most frequent verdict first. */
    List<String> moved() {
        return trials.entrySet().stream()
                .filter(trial -> trial.getValue().size() > 1)
                .map(trial -> trial.getKey() + described(trial.getValue()))
                .toList();
    }

    private static String described(Map<String, Sightings> verdicts) {
        var lines = new ArrayList<String>();
        verdicts.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().count()))
                .forEach(each -> lines.add("\n    " + each.getKey() + " x "
                        + each.getValue().count() + (lines.isEmpty() ? "" : where(each.getValue()))));
        return String.join("", lines);
    }

    private static String where(Sightings rare) {
        return rare.conditions.entrySet().stream()
                .map(each -> each.getKey() + " x " + each.getValue())
                .collect(Collectors.joining("; ", " (", "): " + rare.seen));
    }
}
