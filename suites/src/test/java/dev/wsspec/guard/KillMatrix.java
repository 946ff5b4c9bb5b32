package dev.wsspec.guard;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.reference.TlsFault;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Catalogues;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which faults are noticed by which cases: computed here, written to a file that people review. */
final class KillMatrix {

    private static final double IMPATIENT = 0.2;

    /** TLS takes its time when it comes about for the first time. */
    private static final double TLS = 0.5;

    private static final String HEADER = "# Which cases each fault of the reference server is noticed by: FAIL or WEAK"
            + " instead of PASS, delivered whole.";

    private KillMatrix() {}

    /**
     * Brings the matrix in the file up to date, fault by fault as it is measured: all of it in some minutes, or, with
     * two regular expressions, the cases and the faults whose ids match. Passive cases need all cases beside them. With
     * {@code listed} for the first, nothing is added, and what is listed is measured again.
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        boolean listed = arguments.length > 1 && arguments[1].equals("listed");
        Predicate<String> cases = matching(arguments.length > 1 && !listed ? arguments[1] : ".*");
        Predicate<String> faults = matching(arguments.length > 2 ? arguments[2] : ".*");
        var matrix = new TreeMap<String, Set<String>>();
        read(Files.readString(file)).forEach((fault, killed) -> matrix.put(fault, new TreeSet<>(killed)));
        var ids = Fault.all().stream().map(Fault::id).toList();
        matrix.keySet().retainAll(ids);
        ids.forEach(id -> matrix.computeIfAbsent(id, key -> new TreeSet<>()));
        var existing = Catalogues.cases().stream().map(ConformanceCase::id).collect(Collectors.toSet());
        matrix.values().forEach(killed -> killed.retainAll(existing));
        var passive = Catalogues.cases().stream()
                .filter(each -> each.passive().isPresent())
                .map(ConformanceCase::id)
                .collect(Collectors.toSet());
        var pool = Executors.newFixedThreadPool(4);
        var all = Fault.all().stream()
                .filter(fault -> faults.test(fault.id()))
                .map(fault -> CompletableFuture.runAsync(
                        () -> {
                            Set<String> known = Set.copyOf(matrix.get(fault.id()));
                            Predicate<String> measured = listed ? known::contains : cases;
                            Set<String> killed = killedBy(fault, measured.and(id -> !listed || !passive.contains(id)));
                            synchronized (matrix) {
                                matrix.get(fault.id()).removeIf(measured.and(id -> !listed || !passive.contains(id)));
                                matrix.get(fault.id()).addAll(killed);
                                write(file, matrix);
                            }
                        },
                        pool))
                .toList();
        pool.shutdown();
        all.forEach(CompletableFuture::join);
    }

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    private static void write(Path file, Map<String, Set<String>> matrix) {
        var lines = new ArrayList<>(List.of(HEADER));
        matrix.forEach((fault, cases) -> lines.add((fault + ": " + String.join(" ", cases)).strip()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server with this fault ends at some time, of one case. */
    static boolean dies(Fault fault) {
        return fault.id().startsWith("dies-");
    }

    /** The judged cases that no longer pass against a reference server with this fault. */
    static Set<String> killedBy(Fault fault, Predicate<String> selection) {
        boolean tls = fault instanceof TlsFault;
        Place place = tls ? Place.tls(0, Certificates.selfSigned("127.0.0.1")) : Place.port(0);
        try (var server = ReferenceServer.start(place, Set.of(fault))) {
            var target = Target.of(server.uri()).security(Tls.STANDARD.trust(new Trust.Anyone()));
            var usual = BenchOptions.of(target).patience(tls ? TLS : IMPATIENT).deliveries(Set.of(Delivery.WHOLE));
            // Which of several cases at a time a server died of, nobody can say.
            var options = dies(fault) ? usual.jobs(1) : usual;
            var run = SuiteRun.direct(
                    options,
                    trial -> selection.test(trial.conformanceCase().id())
                            && (!tls || trial.conformanceCase().needs().contains(Feature.TLS)));
            var ids = new TreeSet<String>();
            run.results().stream()
                    .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WEAK)
                    .forEach(result -> ids.add(result.trial().conformanceCase().id()));
            return ids;
        }
    }

    /** Reads the reviewed matrix: a fault, a colon, the cases that notice it. */
    static Map<String, List<String>> reviewed() throws IOException {
        return read(resource("kill-matrix.txt"));
    }

    private static Map<String, List<String>> read(String text) {
        var matrix = new TreeMap<String, List<String>>();
        entries(text)
                .forEach((fault, cases) -> matrix.put(fault, cases.isEmpty() ? List.of() : List.of(cases.split(" "))));
        return matrix;
    }

    /** Faults that no case can notice yet, each with the reason why it is there. */
    static Map<String, String> unnoticed() throws IOException {
        return entries(resource("unnoticed-faults.txt"));
    }

    private static Map<String, String> entries(String text) {
        var entries = new TreeMap<String, String>();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] halves = line.split(":", 2);
                entries.put(halves[0], halves[1].strip());
            }
        }
        return entries;
    }

    private static String resource(String name) throws IOException {
        try (var in = KillMatrix.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
