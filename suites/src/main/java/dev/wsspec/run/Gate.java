package dev.wsspec.run;

import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides which exchanges run at the same time: a number of them side by side, fewer once the target has shown that it
 * takes fewer; those that are repeated, together but beside no others; and one that must be alone, alone.
 *
 * <p>What is over and only has to be taken down goes on behind those side by side, and what waits in vain beside them, as many
 * as there is room for. Who must be alone waits for those too, and only not for the end of what was alone before it.
 */
final class Gate implements AutoCloseable {

    private static final long PARTING_MILLIS = 2_000;

    /** What is judged and what begins meanwhile share the memory; to judge one exchange takes no more than a few mebibytes. */
    private static final long MOST_HELD = 32 << 20;

    /** So many times the width wait to be repeated before the others wait for them: each time costs the slowest of those. */
    private static final int PATIENT = 3;

    private final ExecutorService background = Executors.newCachedThreadPool(Gate::daemon);
    private final ReentrantLock lock = new ReentrantLock();
    /** Apart from the others, for they are many and one place is for one of them. */
    private final Condition places = lock.newCondition();

    private final Condition turns = lock.newCondition();
    private final Room room;
    private int queuing;
    /** Octets of what was seen and is not judged yet. */
    private long held;

    private int together;
    private int repeating;
    private boolean turn;
    private int wanting;
    private boolean alone;

    Gate(Room room) {
        this.room = room;
    }

    int width() {
        return locked(room::width);
    }

    /** @param work is given its place, which takes a connection down behind it */
    <T> T beside(Function<Place, T> work) {
        enter(this::enterBeside);
        var place = new Place();
        try {
            return work.apply(place);
        } finally {
            place.leave();
        }
    }

    /**
     * Waits until none but exchanges like this one run, and lets no others begin. What is repeated takes seconds as a rule, in
     * which the others would stand still: it waits until none is left, or three times as many wait as there may be side by side.
     */
    <T> T together(Supplier<T> work) {
        enter(this::enterTogether);
        return within(work, () -> together--);
    }

    /** The same, one after the other: for what was turned away, perhaps because of those like it. */
    <T> T oneByOne(Supplier<T> work) {
        enter(this::enterOneByOne);
        return within(work, () -> alone = false);
    }

    /**
     * Waits until no other exchange runs, and lets none begin.
     *
     * @param work is given what takes a connection down behind it; the next one to be alone does not wait for that
     */
    <T> T alone(Function<Executor, T> work) {
        enter(this::enterAlone);
        Executor behind = farewell -> part(farewell, room::follow, room::followed);
        return within(() -> work.apply(behind), () -> alone = false);
    }

    /** None begin beside others while too many octets are held. */
    <T> T holding(long octets, Supplier<T> work) {
        lock.lock();
        held += octets;
        lock.unlock();
        try {
            return work.get();
        } finally {
            change(() -> {
                boolean tooMuch = held > MOST_HELD;
                held -= octets;
                if (tooMuch) {
                    places.signalAll();
                }
            });
        }
    }

    /** Where many went well, there may be more of them. */
    void went(Room.Sign sign) {
        change(() -> {
            if (room.went(sign)) {
                places.signalAll();
            }
        });
    }

    /** How often it was slowed down. */
    int pace() {
        return locked(room::pace);
    }

    /** Lets fewer in from now on, unless that has happened since; so many, where that is fewer than there are jobs. */
    OptionalInt slowDown(int since) {
        return locked(() -> room.slowDown(since));
    }

    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(PARTING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "wsspec-parting");
        thread.setDaemon(true);
        return thread;
    }

    /** What an exchange beside others holds; as an executor, it takes a connection down that is over. */
    final class Place implements Executor {

        private boolean aside;
        private boolean left;

        private Place() {}

        /** Leaves its room to another while it waits; what has left already, or finds no room to wait in, stays as it is. */
        void stepAside() {
            change(() -> {
                if (!left && !aside && room.stepAside()) {
                    aside = true;
                    places.signal();
                }
            });
        }

        private void leave() {
            change(() -> {
                left = true;
                if (aside) {
                    room.leaveAside();
                } else {
                    room.leave();
                    places.signal();
                }
            });
        }

        @Override
        public void execute(Runnable farewell) {
            part(farewell, room::part, room::parted);
        }
    }

    /** Behind the others where there is room for it, and at once where there is none. */
    private void part(Runnable farewell, Supplier<Boolean> entrance, Runnable exit) {
        if (!locked(entrance)) {
            farewell.run();
            return;
        }
        try {
            background.execute(() -> parting(farewell, exit));
        } catch (RejectedExecutionException e) {
            // The run is over.
            parting(farewell, exit);
        }
    }

    private void parting(Runnable farewell, Runnable exit) {
        try {
            farewell.run();
        } finally {
            change(exit);
        }
    }

    /** Waits until it may go in. */
    private interface Entrance {
        void pass() throws InterruptedException;
    }

    private void enter(Entrance entrance) {
        lock.lock();
        try {
            entrance.pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for other exchanges", e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits for a turn waits at least for those side by side to be gone. */
    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (room.quiet()) {
                turns.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void enterBeside() throws InterruptedException {
        queuing++;
        try {
            pauseWhile(
                    places,
                    () -> alone || together > 0 || wanting > 0 || turn || crowded() || held > MOST_HELD || room.full());
        } finally {
            queuing--;
        }
        room.enter();
    }

    private void enterTogether() throws InterruptedException {
        enterRepeated(() -> together >= room.width());
        together++;
        // They begin as one, and the first of them has just changed what the others wait for.
        signalAll();
    }

    private void enterOneByOne() throws InterruptedException {
        enterRepeated(() -> together > 0);
        alone = true;
    }

    /** Whose turn has come is followed by all who wait for it, before others begin again. */
    private void enterRepeated(BooleanSupplier full) throws InterruptedException {
        repeating++;
        try {
            pauseWhile(turns, () -> alone || !room.empty() || full.getAsBoolean() || !turnOfTheRepeated());
            turn = true;
        } finally {
            repeating--;
            turn &= repeating > 0;
        }
    }

    private boolean turnOfTheRepeated() {
        return turn || together > 0 || crowded() || queuing == 0;
    }

    /** Whether so many wait to be repeated that the others are to wait for them. */
    private boolean crowded() {
        return repeating >= PATIENT * room.width();
    }

    private void enterAlone() throws InterruptedException {
        wanting++;
        try {
            pauseWhile(turns, () -> alone || !room.quiet() || together > 0);
        } finally {
            wanting--;
        }
        alone = true;
    }

    private <T> T within(Supplier<T> work, Runnable out) {
        try {
            return work.get();
        } finally {
            change(() -> {
                out.run();
                signalAll();
            });
        }
    }

    private void signalAll() {
        places.signalAll();
        turns.signalAll();
    }

    private static void pauseWhile(Condition changed, BooleanSupplier blocked) throws InterruptedException {
        while (blocked.getAsBoolean()) {
            changed.await();
        }
    }
}
