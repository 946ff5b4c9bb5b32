package dev.wsspec.runner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a run decently when the user or the system wants the process to end. */
final class Interruption implements AutoCloseable {

    /** What has to be done; none of it waits for long. */
    interface Plan {

        /** Nothing new is begun from now on. */
        void stop(String reason);

        /** What was found out is written down, unless that has been done. */
        void conclude(String reason);
    }

    private static final long WIND_DOWN_SECONDS = 3;
    static final String REASON = "interrupted";

    private final Plan plan;
    private final Streams streams;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::windDown, "wsspec-interruption");
    private volatile boolean happened;

    private Interruption(Plan plan, Streams streams) {
        this.plan = plan;
        this.streams = streams;
    }

    /** Follows the plan when the process is to end before this is closed. */
    static Interruption guard(Plan plan, Streams streams) {
        var interruption = new Interruption(plan, streams);
        interruption.addHook();
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

    private void addHook() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is ending already.
            happened = true;
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
        try {
            plan.stop(REASON);
            over.await(WIND_DOWN_SECONDS, TimeUnit.SECONDS);
            plan.conclude(REASON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(ExitCode.INCOMPLETE.number());
        }
    }
}
