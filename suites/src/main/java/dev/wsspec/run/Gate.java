package dev.wsspec.run;

import java.util.function.Supplier;

/**
 * Decides which exchanges run at the same time: a number of them side by side, fewer once the target has shown that it
 * takes fewer; those that are repeated, together but beside no others; and one that must be alone, alone.
 */
final class Gate {

    private int width;
    private int beside;
    private int together;
    private int wanting;
    private boolean alone;

    Gate(int width) {
        this.width = width;
    }

    synchronized int width() {
        return width;
    }

    <T> T beside(Supplier<T> work) {
        enterBeside();
        try {
            return work.get();
        } finally {
            leave(() -> beside--);
        }
    }

    /** Waits until none but exchanges like this one run, and lets no others begin. */
    <T> T together(Supplier<T> work) {
        enterTogether();
        try {
            return work.get();
        } finally {
            leave(() -> together--);
        }
    }

    /** Waits until no other exchange runs, and lets none begin. */
    <T> T alone(Supplier<T> work) {
        enterAlone();
        try {
            return work.get();
        } finally {
            leave(() -> alone = false);
        }
    }

    /** False when the gate is that narrow already. */
    synchronized boolean narrowTo(int fewer) {
        if (fewer >= width || fewer < 1) {
            return false;
        }
        width = fewer;
        return true;
    }

    private synchronized void enterBeside() {
        while (alone || together > 0 || wanting > 0 || beside >= width) {
            pause();
        }
        beside++;
    }

    private synchronized void enterTogether() {
        wanting++;
        while (alone || beside > 0 || together >= width) {
            pause();
        }
        wanting--;
        together++;
    }

    private synchronized void enterAlone() {
        wanting++;
        while (alone || beside > 0 || together > 0) {
            pause();
        }
        wanting--;
        alone = true;
    }

    private synchronized void leave(Runnable out) {
        out.run();
        notifyAll();
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other exchanges", e);
        }
    }
}
