package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one run did worse than the one before it, what it did better, and what only went otherwise. */
record Moves(List<Move> broke, List<Move> fixed, List<Move> other) {

    /**
     * A case that went otherwise.
     *
     * @param deliveries those that went so, with commas
     * @param from in words; {@code absent} where there was none
     */
    record Move(String caseId, String deliveries, String from, String to, String seen) {

        String trial() {
            return caseId + "@" + deliveries;
        }
    }

    /** One delivery of a case, before and after. */
    private record Step(String caseId, String delivery, Optional<Brief> before, Optional<Brief> after) {

        String likeness() {
            return caseId + " " + word(before) + " " + word(after);
        }

        boolean changed() {
            return !word(before).equals(word(after));
        }

        /** Positive when it is better now. */
        int change() {
            boolean both = rank(before) > 0 && rank(after) > 0;
            return both ? Integer.compare(rank(after), rank(before)) : 0;
        }
    }

    /** Lines that have two cells each. */
    static Moves between(List<Comparison.Line> lines) {
        List<Step> steps = lines.stream()
                .flatMap(line -> steps(line).stream())
                .filter(Step::changed)
                .toList();
        return new Moves(moves(steps, -1), moves(steps, 1), moves(steps, 0));
    }

    private static List<Step> steps(Comparison.Line line) {
        Optional<Compared.Entry> before = line.cells().get(0);
        Optional<Compared.Entry> after = line.cells().get(1);
        var deliveries = new ArrayList<String>();
        before.ifPresent(entry -> entry.briefs().forEach(brief -> deliveries.add(brief.delivery())));
        after.ifPresent(entry -> entry.briefs().forEach(brief -> deliveries.add(brief.delivery())));
        return deliveries.stream()
                .distinct()
                .map(delivery -> new Step(
                        line.heading().id(),
                        delivery,
                        before.flatMap(entry -> entry.in(delivery)),
                        after.flatMap(entry -> entry.in(delivery))))
                .toList();
    }

    private static List<Move> moves(List<Step> steps, int change) {
        return steps.stream()
                .filter(step -> step.change() == change)
                .collect(Collectors.groupingBy(Step::likeness, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Moves::move)
                .toList();
    }

    private static Move move(List<Step> alike) {
        Step first = alike.get(0);
        return new Move(
                first.caseId(),
                alike.stream().map(Step::delivery).collect(Collectors.joining(",")),
                word(first.before()),
                word(first.after()),
                first.after().map(Brief::seen).orElse(""));
    }

    private static String word(Optional<Brief> brief) {
        return brief.map(one -> one.verdict().name()).orElse("absent");
    }

    /** Zero for what is no judgement. */
    private static int rank(Optional<Brief> brief) {
        Verdict verdict = brief.map(Brief::verdict).orElse(Verdict.NOT_RUN);
        return switch (verdict) {
            case FAIL -> 1;
            case WEAK -> 2;
            case PASS -> 3;
            case OBSERVED, NOT_APPLICABLE, INCONCLUSIVE, ERROR, NOT_RUN -> 0;
        };
    }
}
