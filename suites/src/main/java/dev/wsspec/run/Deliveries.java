package dev.wsspec.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        var deliveries = trials.stream()
                .map(trial -> new Once<>("a delivery was run", () -> work.apply(trial)))
                .toList();
        Future<?> late = clock.schedule(
                () -> deliveries.forEach(each -> others.execute(each::begin)),
                patience.toNanos(),
                TimeUnit.NANOSECONDS);
        deliveries.forEach(Once::begin);
        late.cancel(false);
        return deliveries.stream().map(Once::outcome).toList();
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
