package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GateTest {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Executor started = task -> {
        var thread = new Thread(task);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    };
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger playing = new AtomicInteger();
    private final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();

    @Test
    void an_exchange_that_is_over_does_not_hold_up_the_next() {
        try (var gate = gate(2)) {
            assertThat(parting(gate)).isTrue();
            assertThat(parting(gate)).isTrue();
            release.countDown();
        }
    }

    @Test
    void who_must_be_alone_waits_until_the_others_are_taken_down() throws Exception {
        try (var gate = gate(2)) {
            parting(gate);
            var alone = CompletableFuture.supplyAsync(() -> gate.<Boolean>alone(behind -> true), started);
            assertThatThrownBy(() -> alone.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            release.countDown();
            assertThat(alone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void no_more_than_the_width_are_left_to_themselves() {
        try (var gate = gate(2)) {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_repeated_lets_the_others_go_on(boolean oneByOne) throws Exception {
        try (var gate = gate(6)) {
            held(gate);
            held(gate);
            var repeated = CompletableFuture.supplyAsync(
                    () -> oneByOne ? gate.oneByOne(playing::get) : gate.together(playing::get), started);
            waiting(3);
            assertThat(playing).hasValue(2);
            assertThat(repeated).isNotDone();
            assertThat(gate.<Boolean>beside(partings -> true)).isTrue();
            release.countDown();
            assertThat(repeated.get(10, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void
            none_begins_while_three_times_as_many_wait_to_be_repeated_as_may_be_side_by_side_and_they_are_repeated_together()
                    throws Exception {
        try (var gate = gate(2)) {
            CompletableFuture<Boolean> first = held(gate);
            var both = new CountDownLatch(2);
            var six = Stream.generate(() -> repeated(gate, both)).limit(6).toList();
            waiting(7);
            var next = CompletableFuture.supplyAsync(
                    () -> gate.<Boolean>beside(partings -> both.getCount() == 0), started);
            waiting(8);
            assertThat(six).noneMatch(CompletableFuture::isDone);
            assertThat(next).isNotDone();
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
            for (CompletableFuture<Boolean> one : six) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_turned_away_is_repeated_one_by_one_and_all_of_it_before_others_begin() throws Exception {
        try (var gate = gate(2)) {
            CompletableFuture<Boolean> first = held(gate);
            var order = new CopyOnWriteArrayList<String>();
            var six = Stream.generate(() -> oneByOne(gate, order)).limit(6).toList();
            waiting(7);
            var next =
                    CompletableFuture.supplyAsync(() -> gate.<Boolean>beside(partings -> order.add("beside")), started);
            waiting(8);
            assertThat(order).isEmpty();
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
            for (CompletableFuture<Integer> one : six) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            }
            assertThat(next.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(order).startsWith("repeated").endsWith("beside").hasSize(7);
        }
    }

    @Test
    void what_waits_in_vain_leaves_its_place_to_another_and_who_must_be_alone_waits_for_both() throws Exception {
        try (var gate = gate(2)) {
            held(gate);
            var begun = new CountDownLatch(1);
            CompletableFuture<Boolean> waits = aside(gate, begun);
            begun.await();
            assertThat(held(gate)).isNotDone();
            var alone = CompletableFuture.supplyAsync(() -> gate.alone(behind -> playing.get()), started);
            waiting(4);
            assertThat(alone).isNotDone();
            release.countDown();
            assertThat(alone.get(10, TimeUnit.SECONDS)).isZero();
            assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void who_has_left_its_place_once_leaves_none_twice() throws Exception {
        try (var gate = gate(2)) {
            Gate.Place left = gate.beside(place -> {
                place.stepAside();
                place.stepAside();
                return place;
            });
            left.stepAside();
            held(gate);
            held(gate);
            var third = CompletableFuture.supplyAsync(() -> gate.beside(place -> playing.get()), started);
            waiting(3);
            assertThat(third).isNotDone();
            release.countDown();
            assertThat(third.get(10, TimeUnit.SECONDS)).isLessThan(2);
        }
    }

    @Test
    void who_waits_goes_in_when_so_many_went_well_that_there_may_be_more() throws Exception {
        try (var gate = new Gate(new Room(64, 2, true))) {
            for (int i = 0; i < 64; i++) {
                held(gate);
            }
            var next = CompletableFuture.supplyAsync(() -> gate.beside(place -> playing.get()), started);
            waiting(65);
            assertThat(next).isNotDone();
            for (int i = 0; i < 128; i++) {
                gate.went(Room.Sign.WELL);
            }
            assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(64);
            release.countDown();
        }
    }

    /** A flood that is not judged yet takes memory. */
    @Test
    void none_begin_beside_others_while_too_much_is_held() throws Exception {
        try (var gate = gate(2)) {
            gate.holding(33 << 20, () -> {
                var next = CompletableFuture.supplyAsync(() -> gate.<Boolean>beside(place -> true), started);
                assertThatThrownBy(() -> next.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return waiting.add(next);
            });
            assertThat(waiting.get(0).get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** What was held is gone however its judging ended. */
    @Test
    void others_begin_beside_a_little_and_behind_a_problem() throws Exception {
        try (var gate = gate(2)) {
            assertThatThrownBy(() -> gate.holding(33 << 20, () -> {
                        throw new IllegalStateException("judging");
                    }))
                    .hasMessage("judging");
            assertThat(gate.<Boolean>holding(31 << 20, () -> gate.beside(place -> true)))
                    .isTrue();
        }
    }

    /** An exchange that has left its place and goes on until it is released. */
    private CompletableFuture<Boolean> aside(Gate gate, CountDownLatch begun) {
        return CompletableFuture.supplyAsync(
                () -> gate.<Boolean>beside(place -> {
                    place.stepAside();
                    return play(begun);
                }),
                started);
    }

    private static Gate gate(int width) {
        return new Gate(new Room(width, 1, true));
    }

    /** Repeats, and says how many do so at the same time. */
    private CompletableFuture<Integer> oneByOne(Gate gate, List<String> order) {
        return CompletableFuture.supplyAsync(
                () -> gate.oneByOne(() -> {
                    playing.incrementAndGet();
                    order.add("repeated");
                    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
                    while (playing.get() < 2 && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    return playing.getAndDecrement();
                }),
                started);
    }

    /** Repeats, and says whether the other one does it at the same time. */
    private CompletableFuture<Boolean> repeated(Gate gate, CountDownLatch both) {
        return CompletableFuture.supplyAsync(
                () -> gate.together(() -> {
                    both.countDown();
                    try {
                        return both.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                started);
    }

    /** Returns when so many of the threads wait, for their turn or for their release. */
    private void waiting(int many) {
        while (threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                < many) {
            // A gate that lets all of them through is to be red in thirty seconds, not to spin for ever.
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Thread.onSpinWait();
        }
    }

    /** An exchange that has begun and goes on until it is released. */
    private CompletableFuture<Boolean> held(Gate gate) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var exchange = CompletableFuture.supplyAsync(() -> gate.<Boolean>beside(place -> play(begun)), started);
        begun.await();
        return exchange;
    }

    private boolean play(CountDownLatch begun) {
        playing.incrementAndGet();
        begun.countDown();
        await();
        playing.decrementAndGet();
        return true;
    }

    @Test
    void a_target_that_takes_no_more_connections_sees_the_end_of_one_before_the_next() {
        try (var gate = gate(2)) {
            assertThat(gate.slowDown(gate.pace())).isEmpty();
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
