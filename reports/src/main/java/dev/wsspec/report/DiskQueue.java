package dev.wsspec.report;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes one file after the other, off the threads that run trials: creating thousands of files in one directory from many
 * threads spends most of its time waiting for that directory.
 */
final class DiskQueue {

    /** Behind this many files whoever wants to write another one writes it alone. */
    private static final int WAITING = 512;

    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ExecutorService writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            DiskQueue::thread,
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** Writes it some time; what comes behind {@link #drain} is not written. */
    void later(Runnable write) {
        writer.execute(() -> {
            try {
                write.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Waits for all writes so far, and takes no more; throws the first that failed. */
    void drain() throws IOException {
        writer.shutdown();
        try {
            writer.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw new IOException("a file of Allure's could not be written: " + failed.getMessage(), failed);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "wsspec-disk");
        thread.setDaemon(true);
        return thread;
    }
}
