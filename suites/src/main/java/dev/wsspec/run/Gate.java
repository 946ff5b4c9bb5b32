package dev.wsspec.run;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides which exchanges run at the same time: a number of them side by side, fewer once the target has shown that it
 * takes fewer; those that are repeated, together but beside no others; and one that must be alone, alone.
 *
 * <p>What is over and only has to be taken down goes on behind those side by side, as many as there may be of them, for as long
 * as the target takes that: far away it is a third of the time. Who must be alone waits for that too.
 */
final class Gate implements AutoCloseable {

    private static final long PARTING_MILLIS = 2_000;

    private final ExecutorService background = Executors.newCachedThreadPool(Gate::daemon);
    private int width;
    private int parting;
    private boolean lingering;
    private int beside;
    private int queuing;
    private int together;
    private int repeating;
    private boolean turn;
    private int wanting;
    private boolean alone;

    /** @param lingering whether more connections than the width are worth a try, for those that are over */
    Gate(int width, boolean lingering) {
        this.width = width;
        this.lingering = lingering && width > 1;
    }

    synchronized int width() {
        return width;
    }

    /** @param work is given what takes a connection down behind it */
    <T> T beside(Function<Executor, T> work) {
        enterBeside();
        return within(() -> work.apply(this::part), () -> beside--);
    }

    /**
     * Waits until none but exchanges like this one run, and lets no others begin. What is repeated takes seconds as a rule, in
     * which the others would stand still: it waits until none is left, or as many wait as there may be side by side.
     */
    <T> T together(Supplier<T> work) {
        enterTogether();
        return within(work, () -> together--);
    }

    /** The same, one after the other: for what was turned away, perhaps because of those like it. */
    <T> T oneByOne(Supplier<T> work) {
        enterOneByOne();
        return within(work, () -> alone = false);
    }

    /** Waits until no other exchange runs, and lets none begin. */
    <T> T alone(Supplier<T> work) {
        enterAlone();
        return within(work, () -> alone = false);
    }

    /** False when the gate is that narrow already. */
    synchronized boolean narrowTo(int fewer) {
        if (fewer >= width || fewer < 1) {
            return false;
        }
        width = fewer;
        return true;
    }

    /** From now on every connection is taken down before another takes its place; false when that was so already. */
    synchronized boolean stopLingering() {
        boolean before = lingering;
        lingering = false;
        return before;
    }

    private void part(Runnable farewell) {
        if (!startParting()) {
            farewell.run();
            return;
        }
        try {
            background.execute(() -> parting(farewell));
        } catch (RejectedExecutionException e) {
            // The run is over.
            parting(farewell);
        }
    }

    private synchronized boolean startParting() {
        boolean room = lingering && parting < width;
        parting += room ? 1 : 0;
        return room;
    }

    private void parting(Runnable farewell) {
        try {
            farewell.run();
        } finally {
            leave(() -> parting--);
        }
    }

    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(PARTING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "wsspec-parting");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void enterBeside() {
        queuing++;
        try {
            pauseWhile(() -> alone || together > 0 || wanting > 0 || turn || crowded() || beside >= width);
        } finally {
            queuing--;
        }
        beside++;
    }

    private synchronized void enterTogether() {
        enterRepeated(() -> together >= width);
        together++;
        // They begin as one, and the first of them has just changed what the others wait for.
        notifyAll();
    }

    private synchronized void enterOneByOne() {
        enterRepeated(() -> together > 0);
        alone = true;
    }

    /** Whose turn has come is followed by all who wait for it, before others begin again. */
    private void enterRepeated(BooleanSupplier full) {
        repeating++;
        try {
            pauseWhile(() -> alone || beside > 0 || parting > 0 || full.getAsBoolean() || !turnOfTheRepeated());
            turn = true;
        } finally {
            repeating--;
            turn &= repeating > 0;
        }
    }

    private boolean turnOfTheRepeated() {
        return turn || together > 0 || crowded() || queuing == 0;
    }

    /** Whether so many wait to be repeated that the others are to wait for them; more would be too few left to run. */
    private boolean crowded() {
        return repeating >= width;
    }

    private synchronized void enterAlone() {
        wanting++;
        try {
            pauseWhile(() -> alone || beside > 0 || parting > 0 || together > 0);
        } finally {
            wanting--;
        }
        alone = true;
    }

    private <T> T within(Supplier<T> work, Runnable out) {
        try {
            return work.get();
        } finally {
            leave(out);
        }
    }

    private synchronized void leave(Runnable out) {
        out.run();
        notifyAll();
    }

    private synchronized void pauseWhile(BooleanSupplier blocked) {
        try {
            while (blocked.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other exchanges", e);
        }
    }
}
