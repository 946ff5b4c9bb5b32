package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeliveriesTest {

    private static final List<Trial> BOTH = List.of(trial(Delivery.WHOLE), trial(Delivery.OCTETS));

    private final List<Trial> begun = new CopyOnWriteArrayList<>();

    @Test
    void one_follows_the_other_on_the_same_thread() {
        Thread own = Thread.currentThread();
        try (var deliveries = new Deliveries(Duration.ofSeconds(20))) {
            assertThat(deliveries.run(BOTH, noting(trial -> Thread.currentThread() == own)))
                    .containsExactly(true, true);
        }
        assertThat(begun).isEqualTo(BOTH);
    }

    @Test
    void the_next_does_not_wait_for_one_that_takes_long_and_each_runs_once() {
        var second = new CountDownLatch(1);
        try (var deliveries = new Deliveries(Duration.ofMillis(1))) {
            assertThat(deliveries.run(BOTH, noting(trial -> {
                        if (trial.equals(BOTH.get(1))) {
                            second.countDown();
                        }
                        return reached(second);
                    })))
                    .containsExactly(true, true);
        }
        assertThat(begun).containsExactlyInAnyOrderElementsOf(BOTH);
    }

    private <T> Function<Trial, T> noting(Function<Trial, T> work) {
        return trial -> {
            begun.add(trial);
            return work.apply(trial);
        };
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Trial trial(Delivery delivery) {
        return new Trial(Catalogues.cases().get(0), delivery);
    }
}
