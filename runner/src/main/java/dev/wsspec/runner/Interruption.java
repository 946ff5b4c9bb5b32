package dev.wsspec.runner;

import dev.wsspec.run.Bench;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a run decently when the user or the system wants the process to end. */
final class Interruption implements AutoCloseable {

    private static final long WIND_DOWN_SECONDS = 3;
    private static final String REASON = "interrupted";

    private final Bench bench;
    private final FinalVerdict verdict;
    private final Streams streams;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::windDown, "wsspec-interruption");
    private volatile boolean happened;

    private Interruption(Bench bench, FinalVerdict verdict, Streams streams) {
        this.bench = bench;
        this.verdict = verdict;
        this.streams = streams;
    }

    static Interruption guard(Bench bench, FinalVerdict verdict, Streams streams) {
        var interruption = new Interruption(bench, verdict, streams);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        over.countDown();
        if (!happened) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is ending already, and the hook with it.
            happened = true;
        }
    }

    /** Exchanges under way may end by themselves for a moment; then the report is written without them. */
    private void windDown() {
        happened = true;
        streams.err().println("interrupted: ending the run …");
        bench.stop(REASON);
        try {
            if (!over.await(WIND_DOWN_SECONDS, TimeUnit.SECONDS)) {
                verdict.give(REASON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INCOMPLETE.number());
    }
}
