package dev.wsspec.select;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The trials that a user chose in words.
 *
 * @param trials ids of trials, in the order of the selectors
 */
public record Selection(Set<String> trials) implements Predicate<Trial> {

    /** What can be said, for the help of commands. */
    public static final String HELP =
            "A case (5.5-ping-too-long), one of its deliveries (5.5-ping-too-long@octets), a section"
                    + " with all below it (5.5; 9112-5.2 in RFC 9112), or a pattern ('5.5-ping-*'); autobahn:7.3.4 is what stands for that case of"
                    + " Autobahn|Testsuite, autobahn:7.3 for all below; without any, all cases.";

    /** Takes ids as they are; {@link #of} makes them of words. */
    public Selection {
        trials = Set.copyOf(trials);
    }

    /**
     * The trials that the selectors choose from the cases; all of them when there is no selector.
     *
     * @throws SelectionException when a selector fits no case, or nothing is left
     */
    public static Selection of(List<ConformanceCase> cases, List<String> selectors, Set<Delivery> deliveries) {
        var chosen = new LinkedHashSet<String>();
        List<Selector> parsed = selectors.isEmpty()
                ? List.of(Selector.parse("*"))
                : selectors.stream().map(Selector::parse).toList();
        for (Selector selector : parsed) {
            selector.choose(cases)
                    .forEach(one -> deliveries.stream()
                            .filter(selector::takes)
                            .filter(one.deliveries()::contains)
                            .map(delivery -> new Trial(one, delivery).id())
                            .forEach(chosen::add));
        }
        if (chosen.isEmpty()) {
            throw new SelectionException("nothing is selected: " + String.join(" ", selectors) + " and --delivery "
                    + deliveries + " have no trial in common; leave one of them out.");
        }
        return new Selection(chosen);
    }

    /**
     * What of it is in that part.
     *
     * @throws SelectionException when that is nothing
     */
    public Selection in(Shard shard) {
        Set<String> left = trials.stream()
                .filter(id -> shard.holds(id.substring(0, id.lastIndexOf('@'))))
                .collect(Collectors.toSet());
        if (left.isEmpty()) {
            throw new SelectionException("nothing is selected: shard " + shard
                    + " has none of the cases that were asked for; cut fewer cases into fewer shards.");
        }
        return new Selection(left);
    }

    /** The ids of all trials there are. */
    public static Set<String> everyTrial() {
        return Catalogues.cases().stream()
                .flatMap(one -> one.deliveries().stream().map(delivery -> new Trial(one, delivery).id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(Trial trial) {
        return trials.contains(trial.id());
    }

    /** Whether the case is chosen in any delivery. */
    public boolean has(ConformanceCase one) {
        return List.of(Delivery.values()).stream().anyMatch(delivery -> test(new Trial(one, delivery)));
    }

    /** How many trials there are. */
    public int size() {
        return trials.size();
    }
}
