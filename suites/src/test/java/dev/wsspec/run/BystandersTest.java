package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a gate for two, more begin only when those who wait have stepped aside. */
@Timeout(30)
class BystandersTest {

    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(5);

    @Test
    void those_who_wait_for_long_step_aside_while_the_target_serves_others() {
        assertThat(all(() -> asked.incrementAndGet() > 0)).isTrue();
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void what_is_on_its_way_does_not_wait_in_vain() {
        assertThat(Bystanders.patience(Duration.ofSeconds(1), Duration.ofMillis(400)))
                .isEqualTo(Duration.ofMillis(2_600));
    }

    @Test
    void one_asks_for_all_that_wait_at_the_time() throws Exception {
        try (var gate = new Gate(new Room(4, 1, true));
                var bystanders = new Bystanders(Duration.ofSeconds(1), () -> asked.incrementAndGet() > 0)) {
            var five = Executors.newFixedThreadPool(5);
            for (int i = 0; i < 5; i++) {
                five.execute(() -> gate.beside(place -> bystanders.in(place, this::meet)));
            }
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            five.shutdown();
        }
        assertThat(asked).as("four waited").hasPositiveValue().hasValueLessThan(4);
    }

    @Test
    void they_keep_their_places_while_it_serves_nobody() throws Exception {
        var refusals = new CountDownLatch(10);
        try (var gate = new Gate(new Room(2, 1, true));
                var bystanders = new Bystanders(PATIENCE, () -> {
                    refusals.countDown();
                    return false;
                })) {
            var waiting = new CountDownLatch(2);
            var release = new CountDownLatch(1);
            var threads = Executors.newFixedThreadPool(3);
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> gate.beside(place -> bystanders.in(place, () -> {
                    waiting.countDown();
                    return awaited(release);
                })));
            }
            waiting.await();
            var third = CompletableFuture.supplyAsync(() -> gate.beside(place -> release.getCount()), threads);
            while (refusals.getCount() > 8) {
                Thread.onSpinWait();
            }
            assertThat(third).isNotDone();
            release.countDown();
            assertThat(third.get()).isZero();
            threads.shutdown();
        }
    }

    /** True when five, of whom each waits for all others, were there at the same time. */
    private boolean all(BooleanSupplier attentive) {
        var five = Executors.newFixedThreadPool(5);
        try (var gate = new Gate(new Room(2, 1, true));
                var bystanders = new Bystanders(PATIENCE, attentive)) {
            for (int i = 0; i < 5; i++) {
                five.execute(() -> gate.beside(place -> bystanders.in(place, this::meet)));
            }
            return awaited(begun);
        } finally {
            five.shutdown();
        }
    }

    private boolean meet() {
        begun.countDown();
        return awaited(begun);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
