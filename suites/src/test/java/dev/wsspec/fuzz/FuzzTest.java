package dev.wsspec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.register.Register;
import dev.wsspec.wire.Deadlines;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exchanges with servers that a fixed seed has made: whatever they do, there is an end in bounds, and a verdict. */
class FuzzTest {

    private static final int EXCHANGES = 10_000;
    private static final int REPEATED = 600;
    private static final int AT_A_TIME = 64;

    /** Many of these servers say nothing more, and nothing here depends on whether they would have. */
    private static final Deadlines IMPATIENT = deadlines(5_000, 300, 10, 150, 50, 150);

    /** Who is slow on a busy machine gets the time. */
    private static final Deadlines PATIENT = deadlines(5_000, 1_500, 300, 1_000, 1_000, 1_000);

    /** All deadlines of an exchange together are 1 s; the rest is for a machine that does much else. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What the limits of an exchange allow, and what we say ourselves. */
    private static final int MOST_EVENTS = 2 * (4_096 + 4 * 3_000);

    private static final long MOST_KEPT = 4 << 20;

    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final Register register = Register.load();
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
    private final ExecutorService servers = Executors.newCachedThreadPool();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> uncaught.add(problem));
    }

    @AfterEach
    void leave() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        clients.shutdownNow();
        servers.shutdownNow();
    }

    @Test
    void every_exchange_ends_in_bounds_and_in_verdicts() {
        List<Episode> all = played(EXCHANGES, IMPATIENT);
        assertThat(uncaught).as("in threads of the client").isEmpty();
        assertThat(all).hasSize(EXCHANGES);
        assertThat(all.stream().filter(one -> !bounded(one)).toList()).isEmpty();
    }

    /** What a server says unasked may come before our next word or behind it; that much is left to the machine. */
    @Test
    void the_same_course_of_events_is_judged_alike() {
        List<Episode> first = played(REPEATED, PATIENT);
        List<Episode> second = played(REPEATED, PATIENT);
        List<Integer> decided = IntStream.range(0, REPEATED)
                .boxed()
                .filter(seed -> first.get(seed).decided() && second.get(seed).decided())
                .toList();
        List<Integer> alike = decided.stream()
                .filter(seed -> first.get(seed).course() == second.get(seed).course())
                .toList();
        List<String> moved = alike.stream()
                .filter(seed ->
                        !first.get(seed).verdicts().equals(second.get(seed).verdicts()))
                .map(seed -> first.get(seed) + " became " + second.get(seed))
                .toList();
        assertThat(moved).isEmpty();
        assertThat(decided).hasSizeGreaterThan(REPEATED / 10);
        assertThat(alike).as("the seed makes the server").hasSizeGreaterThan(decided.size() / 2);
    }

    private static boolean bounded(Episode one) {
        return one.whole() && one.nanos() < LONGEST.toNanos() && one.events() < MOST_EVENTS && one.kept() < MOST_KEPT;
    }

    private List<Episode> played(int count, Deadlines deadlines) {
        List<CompletableFuture<Episode>> all = IntStream.range(0, count)
                .mapToObj(seed ->
                        CompletableFuture.supplyAsync(() -> Episode.play(seed, deadlines, servers, register), clients))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Deadlines deadlines(int... millis) {
        List<Duration> all = IntStream.of(millis).mapToObj(Duration::ofMillis).toList();
        return new Deadlines(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }
}
