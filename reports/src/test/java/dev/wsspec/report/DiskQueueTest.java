package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiskQueueTest {

    /** One that is being written, and as many behind it as may wait. */
    private static final int FULL = 513;

    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final DiskQueue disk = new DiskQueue();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void drained_is_what_was_written_to_the_last_even_when_no_more_would_have_found_room() throws Exception {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        disk.later(() -> {
            begun.countDown();
            await(release);
            written.incrementAndGet();
        });
        begun.await();
        for (int i = 1; i < FULL; i++) {
            disk.later(written::incrementAndGet);
        }
        var seen = new AtomicInteger();
        var drains = new Thread(() -> {
            drain();
            seen.set(written.get());
        });
        drains.start();
        while (drains.isAlive() && !WAITING.contains(drains.getState())) {
            Thread.onSpinWait();
        }
        release.countDown();
        drains.join();

        assertThat(seen).hasValue(FULL);
    }

    @Test
    void what_comes_behind_is_not_written() throws IOException {
        disk.drain();
        disk.later(written::incrementAndGet);
        disk.drain();
        assertThat(written).hasValue(0);
    }

    @Test
    void the_first_failure_is_told() {
        disk.later(() -> {
            throw new IllegalStateException("no space left");
        });
        disk.later(() -> {
            throw new IllegalStateException("and none here");
        });
        assertThatThrownBy(disk::drain).isInstanceOf(IOException.class).hasMessageContaining("no space left");
    }

    private void drain() {
        try {
            disk.drain();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
