package dev.wsspec.run;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Lets a number of exchanges through at a time, fewer once the target has shown that it takes fewer. */
final class Gate {

    private final int full;
    private final Semaphore permits;
    private final AtomicInteger width;

    Gate(int width) {
        this.full = width;
        this.permits = new Semaphore(width, true);
        this.width = new AtomicInteger(width);
    }

    int width() {
        return width.get();
    }

    <T> T beside(Supplier<T> work) {
        return holding(1, work);
    }

    /** Waits until no other exchange runs, and lets none begin. */
    <T> T alone(Supplier<T> work) {
        return holding(width.get(), work);
    }

    /** Takes permits out for good; false when the gate is that narrow already. */
    synchronized boolean narrowTo(int fewer) {
        int now = width.get();
        if (fewer >= now || fewer < 1) {
            return false;
        }
        permits.acquireUninterruptibly(now - fewer);
        width.set(fewer);
        return true;
    }

    private <T> T holding(int count, Supplier<T> work) {
        int taken = Math.min(count, full);
        permits.acquireUninterruptibly(taken);
        try {
            return work.get();
        } finally {
            permits.release(taken);
        }
    }
}
