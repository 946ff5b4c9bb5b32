package dev.wsspec.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Runs a case in one delivery after the other, and does not wait for one that takes long before it begins the next: a target
 * that leaves a case without an answer does so in every delivery, and each costs the whole deadline.
 */
final class Deliveries implements AutoCloseable {

    private final ExecutorService others = Executors.newCachedThreadPool(Deliveries::daemon);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Deliveries::daemon);
    private final Duration patience;

    /** @param patience how long the next delivery waits for the one before it */
    Deliveries(Duration patience) {
        this.patience = patience;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** What became of each, in their order. */
    <T> List<T> run(List<Trial> trials, Function<Trial, T> work) {
        if (trials.size() == 1) {
            return List.of(work.apply(trials.get(0)));
        }
        var tasks = trials.stream()
                .map(trial -> new FutureTask<>(() -> work.apply(trial)))
                .toList();
        // A task that has begun does nothing when it is run again.
        Future<?> late = clock.schedule(() -> tasks.forEach(others::execute), patience.toNanos(), TimeUnit.NANOSECONDS);
        tasks.forEach(FutureTask::run);
        late.cancel(false);
        return tasks.stream().map(Deliveries::outcome).toList();
    }

    private static <T> T outcome(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another delivery", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        others.shutdown();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "wsspec-delivery");
        thread.setDaemon(true);
        return thread;
    }
}
