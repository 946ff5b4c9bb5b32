package dev.wsspec.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done once, by whoever comes first; all others get its outcome. */
final class Once<T> {

    private final FutureTask<T> task;
    private final String words;

    /** @param words what is done, for the message when it fails */
    Once(String words, Callable<T> work) {
        this.words = words;
        this.task = new FutureTask<>(work);
    }

    /** Does it, unless somebody has begun. */
    void begin() {
        task.run();
    }

    /**
     * Waits for the outcome, and does the work when nobody has begun.
     *
     * @throws IllegalStateException when the work failed, or this thread is interrupted
     */
    T outcome() {
        begin();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + words, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("failed while " + words, e.getCause());
        }
    }
}
