package dev.wsspec.guard;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Bench;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Phase;
import dev.wsspec.run.ResultSink;
import dev.wsspec.run.Suites;
import dev.wsspec.run.Trial;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.suite.SuiteSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the suites through JUnit's launcher, as the runner does it, with its results in memory. */
public record SuiteRun(List<CaseResult> results, List<String> notices) {

    public static SuiteRun of(BenchOptions options) {
        return of(options, trial -> true);
    }

    public static SuiteRun of(BenchOptions options, Predicate<Trial> selection) {
        var sink = new Collecting(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (var bench = Bench.open(options, selection, sink);
                var session = LauncherFactory.openSession(config)) {
            SuiteSession.put(session.getStore(), bench);
            for (Phase phase : Phase.values()) {
                bench.begin(phase);
                var request = LauncherDiscoveryRequestBuilder.request()
                        .configurationParameters(parallel(phase.threads(options.jobs())));
                Suites.all().forEach(suite -> request.selectors(selectClass(suite)));
                session.getLauncher().execute(request.build());
            }
        } catch (UnreachableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new SuiteRun(List.copyOf(sink.results()), List.copyOf(sink.notices()));
    }

    /** The same trials without JUnit around them, side by side; for the many runs of the guards. */
    public static SuiteRun direct(BenchOptions options, Predicate<Trial> selection) {
        var sink = new Collecting(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        var pool = Executors.newFixedThreadPool(Phase.BESIDE.threads(options.jobs()));
        try (var bench = Bench.open(options, selection, sink)) {
            for (Phase phase : Phase.values()) {
                bench.begin(phase);
                var all = Catalogues.all().stream()
                        .flatMap(bench::due)
                        .map(trial -> CompletableFuture.runAsync(() -> bench.run(trial), pool))
                        .toList();
                all.forEach(CompletableFuture::join);
            }
        } catch (UnreachableException e) {
            sink.notice(e.getMessage());
        } finally {
            pool.shutdown();
        }
        return new SuiteRun(List.copyOf(sink.results()), List.copyOf(sink.notices()));
    }

    /** The verdict of every trial, by its id. */
    public Map<String, Verdict> verdicts() {
        return results.stream()
                .collect(Collectors.toMap(
                        result -> result.trial().id(), CaseResult::verdict, (one, other) -> one, TreeMap::new));
    }

    /** One line for each trial with this verdict. */
    public List<String> with(Verdict... verdicts) {
        return results.stream()
                .filter(result -> List.of(verdicts).contains(result.verdict()))
                .map(result -> result.verdict() + " " + result.trial().id() + ": " + result.matched() + "; seen "
                        + result.seen())
                .sorted()
                .toList();
    }

    static Map<String, String> parallel(int jobs) {
        return Map.of(
                "junit.jupiter.execution.parallel.enabled", Boolean.toString(jobs > 1),
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                "junit.jupiter.execution.parallel.config.executor-service", "worker_thread_pool",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(jobs),
                "junit.jupiter.execution.parallel.config.fixed.max-pool-size", Integer.toString(jobs));
    }

    private record Collecting(Collection<CaseResult> results, Collection<String> notices) implements ResultSink {
        @Override
        public void accept(CaseResult result) {
            results.add(result);
        }

        @Override
        public void notice(String sentence) {
            notices.add(sentence);
        }
    }
}
