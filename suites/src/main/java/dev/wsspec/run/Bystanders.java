package dev.wsspec.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets an exchange that waits for long leave its place to another, as long as the target serves somebody else at once: what
 * leaves many cases without an answer is as idle as we are, and each would keep a place for the whole deadline.
 */
final class Bystanders implements AutoCloseable {

    /** To connect, to shake hands, to do something, and to see that it is done. */
    private static final int JOURNEYS = 4;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Bystanders::daemon);
    private final ExecutorService asking = Executors.newCachedThreadPool(Bystanders::daemon);
    private final Duration patience;
    private final BooleanSupplier attentive;
    private long served;

    /**
     * @param patience how long an exchange keeps its place
     * @param attentive asks the target for something else, and says whether it was served at once
     */
    Bystanders(Duration patience, BooleanSupplier attentive) {
        this.patience = patience;
        this.attentive = attentive;
        this.served = System.nanoTime() - patience.toNanos();
        clock.setRemoveOnCancelPolicy(true);
    }

    /** What a prompt server needs, and what no exchange can do without: on its way to a target far away none waits in vain. */
    static Duration patience(Duration soft, Duration roundTrip) {
        return soft.plus(roundTrip.multipliedBy(JOURNEYS));
    }

    /** Does the work in this place. */
    <T> T in(Gate.Place place, Supplier<T> work) {
        Future<?> late = clock.schedule(() -> consider(place), patience.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.get();
        } finally {
            late.cancel(false);
        }
    }

    private void consider(Gate.Place place) {
        unlessOver(() -> asking.execute(() -> unlessOver(() -> {
            if (serves()) {
                place.stepAside();
            }
        })));
    }

    /** At the end of the run nothing more is played, and nobody waits for a place. */
    private static void unlessOver(Runnable task) {
        try {
            task.run();
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    /** One asks for all that wait. */
    private synchronized boolean serves() {
        if (!lately() && attentive.getAsBoolean()) {
            served = System.nanoTime();
        }
        return lately();
    }

    private boolean lately() {
        return System.nanoTime() - served < patience.toNanos() / 2;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        asking.shutdown();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "wsspec-bystander");
        thread.setDaemon(true);
        return thread;
    }
}
