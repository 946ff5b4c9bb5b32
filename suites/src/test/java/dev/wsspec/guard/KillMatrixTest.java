package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.TlsFault;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Every judged case has been seen to fail, every fault has been noticed, and the reviewed matrix still holds. */
@Isolated("its patience is short")
class KillMatrixTest {

    /** A fault that more than a fifth of the cases notice says little about any one of them. */
    private static final double SPECIFIC = 0.2;

    /** Cases of each fault that are run in the build, besides the one fault of each case; the generator runs all of them. */
    private static final int SAMPLE = 1;

    /** How many cases notice these depends on how the octets come in, or on who meets the server before it dies. */
    private static final Set<String> TIMED = Set.of(
            "unmask-restarts-at-reads",
            "dies-on-reserved-control-opcode",
            "dies-on-vanishing-clients",
            "dies-on-corrupt-data");

    @Test
    void every_judged_case_is_killed_by_a_specific_fault() throws IOException {
        int limit = (int) (Catalogues.cases().size() * SPECIFIC);
        Set<String> killed = KillMatrix.reviewed().entrySet().stream()
                .filter(entry -> steady(entry.getKey()) && entry.getValue().size() <= limit)
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
        var alive = judged();
        alive.removeAll(killed);
        assertThat(alive).as("judged cases that no specific fault kills").isEmpty();
    }

    @Test
    void every_fault_is_noticed_or_explained() throws IOException {
        var unnoticed = new TreeSet<String>();
        KillMatrix.reviewed().forEach((fault, cases) -> {
            if (cases.isEmpty()) {
                unnoticed.add(fault);
            }
        });
        assertThat(unnoticed).isEqualTo(new TreeSet<>(KillMatrix.unnoticed().keySet()));
        assertThat(KillMatrix.reviewed().keySet())
                .isEqualTo(Fault.all().stream().map(Fault::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_reviewed_matrix_holds() throws IOException {
        Map<String, Set<String>> expected = sample();
        var actual = new ConcurrentSkipListMap<String, Set<String>>();
        var pool = Executors.newFixedThreadPool(16);
        // What takes longest, which is TLS, begins first.
        var all = Fault.all().stream()
                .filter(fault -> expected.containsKey(fault.id()) && !KillMatrix.dies(fault))
                .sorted(Comparator.comparing(fault -> !(fault instanceof TlsFault)))
                .map(fault -> CompletableFuture.runAsync(
                        () -> actual.put(fault.id(), KillMatrix.killedBy(fault, expected.get(fault.id())::contains)),
                        pool))
                .toList();
        all.forEach(CompletableFuture::join);
        pool.shutdown();
        // Who dies of much work gets to it late on a busy machine, when it has been asked already whether it lives.
        Fault.all().stream()
                .filter(fault -> expected.containsKey(fault.id()) && KillMatrix.dies(fault))
                .forEach(fault ->
                        actual.put(fault.id(), KillMatrix.killedBy(fault, expected.get(fault.id())::contains)));
        TIMED.forEach(fault -> {
            assertThat(actual.get(fault)).as(fault).isNotEmpty().isSubsetOf(expected.remove(fault));
            actual.remove(fault);
        });
        assertThat(Differences.between(expected, actual)).isEmpty();
    }

    /** For each case its most specific fault, and for each fault at least one case. */
    private static Map<String, Set<String>> sample() throws IOException {
        var matrix = new TreeMap<String, List<String>>();
        var passive = passive();
        KillMatrix.reviewed().forEach((fault, cases) -> {
            if (steady(fault)) {
                matrix.put(
                        fault,
                        cases.stream().filter(one -> !passive.contains(one)).toList());
            }
        });
        var sample = new TreeMap<String, Set<String>>();
        matrix.forEach((fault, cases) -> cases.stream()
                .limit(SAMPLE)
                .forEach(one ->
                        sample.computeIfAbsent(fault, key -> new TreeSet<>()).add(one)));
        for (String one : judged()) {
            matrix.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(one))
                    .min((left, right) ->
                            left.getValue().size() - right.getValue().size())
                    .ifPresent(entry -> sample.computeIfAbsent(entry.getKey(), key -> new TreeSet<>())
                            .add(one));
        }
        return sample;
    }

    /** What these faults spoil depends on timing, so they prove nothing about one case. */
    private static boolean steady(String fault) {
        return !Set.of(
                        "endless-refusal-body",
                        "speaks-slowly",
                        "pongs-in-reverse",
                        "pongs-first-of-burst",
                        "drops-second-frame-of-read",
                        "fails-split-headers",
                        "pongs-when-idle")
                .contains(fault);
    }

    /** Passive cases look at the whole run, and the build runs only a part of it. */
    private static Set<String> passive() {
        return Catalogues.cases().stream()
                .filter(each -> each.passive().isPresent())
                .map(ConformanceCase::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> judged() {
        return Catalogues.cases().stream()
                .filter(each -> each.outcomes().stream().anyMatch(outcome -> outcome.verdict() == Verdict.PASS))
                .map(ConformanceCase::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
