package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GateTest {

    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void an_exchange_that_is_over_does_not_hold_up_the_next() {
        try (var gate = new Gate(2, true)) {
            assertThat(parting(gate)).isTrue();
            assertThat(parting(gate)).isTrue();
            release.countDown();
        }
    }

    @Test
    void who_must_be_alone_waits_until_the_others_are_taken_down() throws Exception {
        try (var gate = new Gate(2, true)) {
            parting(gate);
            var alone = CompletableFuture.supplyAsync(() -> gate.alone(() -> true));
            assertThatThrownBy(() -> alone.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            release.countDown();
            assertThat(alone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void no_more_than_the_width_are_left_to_themselves() {
        try (var gate = new Gate(2, true)) {
            parting(gate);
            parting(gate);
            var done = new AtomicInteger();
            gate.beside(partings -> {
                partings.execute(done::incrementAndGet);
                return assertThat(done).hasValue(1);
            });
            release.countDown();
        }
    }

    @Test
    void a_target_that_takes_no_more_connections_sees_the_end_of_one_before_the_next() {
        try (var gate = new Gate(2, true)) {
            assertThat(gate.stopLingering()).isTrue();
            assertThat(gate.stopLingering()).isFalse();
            Thread own = Thread.currentThread();
            gate.beside(partings -> {
                partings.execute(() -> assertThat(Thread.currentThread()).isSameAs(own));
                return true;
            });
        }
    }

    /** An exchange whose connection is taken down when it is released; true when that is not waited for. */
    private boolean parting(Gate gate) {
        return gate.beside(partings -> {
            partings.execute(this::await);
            return release.getCount() > 0;
        });
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
