package dev.wsspec.junit;

import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Phase;
import dev.wsspec.run.Trial;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs all trials of a bench in the background, in the parts and with the jobs of any run.
 *
 * <p>Threads: one leads from part to part, and others run trials, more than there are jobs; all are daemons and
 * end with the last trial.
 */
final class ConformanceRun {

    private final Bench bench;
    private final Results results;
    private final ExecutorService workers;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private ConformanceRun(Bench bench, Results results, int jobs) {
        this.bench = bench;
        this.results = results;
        this.workers = Executors.newFixedThreadPool(Phase.BESIDE.threads(jobs), task -> daemon(task, "wsspec-trial"));
    }

    static ConformanceRun begin(Bench bench, Results results, int jobs) {
        var run = new ConformanceRun(bench, results, jobs);
        daemon(run::lead, "wsspec-run").start();
        return run;
    }

    /** Waits for the verdict on a trial. */
    CaseResult result(Trial trial) {
        return results.of(trial).join();
    }

    /** Waits until every trial has been run. */
    void await() {
        over.join();
    }

    private void lead() {
        try {
            for (Phase phase : Phase.values()) {
                bench.begin(phase);
                List<Trial> due = Catalogues.all().stream().flatMap(bench::due).toList();
                if (phase == Phase.ALONE) {
                    due.forEach(this::run);
                } else {
                    CompletableFuture.allOf(due.stream()
                                    .map(trial -> CompletableFuture.runAsync(() -> run(trial), workers))
                                    .toArray(CompletableFuture[]::new))
                            .join();
                }
            }
        } finally {
            bench.trials().forEach(trial -> results.missing(trial, new IllegalStateException("the run broke off")));
            workers.shutdown();
            over.complete(null);
        }
    }

    private void run(Trial trial) {
        try {
            bench.run(trial);
        } catch (RuntimeException | Error e) {
            results.missing(trial, e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
