package dev.wsspec.guard;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Which faults are noticed by which cases: computed here, written to a file that people review. */
final class KillMatrix {

    private static final double IMPATIENT = 0.2;

    private KillMatrix() {}

    /** Writes the whole matrix to the file given; takes some minutes. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Set<String>> killed = new ConcurrentSkipListMap<>();
        var pool = Executors.newFixedThreadPool(8);
        var all = Fault.all().stream()
                .map(fault ->
                        CompletableFuture.runAsync(() -> killed.put(fault.id(), killedBy(fault, id -> true)), pool))
                .toList();
        all.forEach(CompletableFuture::join);
        pool.shutdown();
        var lines = killed.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                .toList();
        Files.write(Path.of(arguments[0]), lines);
    }

    /** The judged cases that no longer pass against a reference server with this fault. */
    static Set<String> killedBy(Fault fault, Predicate<String> selection) {
        try (var server = ReferenceServer.start(0, Set.of(fault))) {
            var options =
                    BenchOptions.of(Target.of(server.uri())).patience(IMPATIENT).deliveries(Set.of(Delivery.WHOLE));
            var run = SuiteRun.direct(
                    options, trial -> selection.test(trial.conformanceCase().id()));
            var ids = new TreeSet<String>();
            run.results().stream()
                    .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WEAK)
                    .forEach(result -> ids.add(result.trial().conformanceCase().id()));
            return ids;
        }
    }

    /** Reads the reviewed matrix: a fault, a colon, the cases that notice it. */
    static Map<String, List<String>> reviewed() throws IOException {
        var matrix = new TreeMap<String, List<String>>();
        try (var in = KillMatrix.class.getResourceAsStream("kill-matrix.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] halves = line.split(":", 2);
                if (!line.startsWith("#") && !line.isBlank()) {
                    String cases = halves[1].strip();
                    matrix.put(halves[0], cases.isEmpty() ? List.of() : List.of(cases.split(" ")));
                }
            }
        }
        return matrix;
    }

    /** Faults that no case can notice yet, each with the reason why it is there. */
    static Map<String, String> unnoticed() throws IOException {
        var reasons = new TreeMap<String, String>();
        try (var in = KillMatrix.class.getResourceAsStream("unnoticed-faults.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] halves = line.split(":", 2);
                    reasons.put(halves[0], halves[1].strip());
                }
            }
        }
        return reasons;
    }
}
