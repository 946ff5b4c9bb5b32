package dev.wsspec.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Beats as long as this process runs, so that its silence shows when the process stood still: what was late then says nothing
 * about the target.
 */
final class Metronome implements AutoCloseable {

    private static final int BEAT_MILLIS = 25;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Metronome::daemon);
    private final LongSupplier clock;
    private long lastBeat;
    private long stoodStillUntil;
    private final long stillness;

    /**
     * @param stillness from how much silence on the process stood still
     * @param clock in nanoseconds
     */
    Metronome(Duration stillness, LongSupplier clock) {
        this.stillness = stillness.toNanos();
        this.clock = clock;
        this.lastBeat = clock.getAsLong();
        this.stoodStillUntil = lastBeat - 1;
    }

    static Metronome started(Duration stillness) {
        var metronome = new Metronome(stillness, System::nanoTime);
        metronome.thread.scheduleAtFixedRate(metronome::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        return metronome;
    }

    synchronized void beat() {
        long now = clock.getAsLong();
        if (now - lastBeat > stillness) {
            stoodStillUntil = now;
        }
        lastBeat = now;
    }

    /** Whether the process stood still at some time since then, of the same clock. */
    synchronized boolean stoodStillSince(long nanos) {
        beat();
        return stoodStillUntil - nanos >= 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "wsspec-metronome");
        thread.setDaemon(true);
        return thread;
    }
}
