package dev.wsspec.run;

import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.WireClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Plays exchanges side by side, and repeats one alone when what it saw may be the work of the others beside it, so that
 * no verdict depends on the number of jobs.
 */
final class Player {

    /**
     * A transcript, and whether it is the one of a repetition.
     *
     * @param nanos what was played took, without the time it waited for others
     */
    record Played(Transcript transcript, boolean repeatedAlone, long nanos) {

        private Played behind(Played first) {
            return new Played(transcript, true, first.nanos + nanos);
        }
    }

    private static final int OFTEN = 5;

    private final WireClient client;
    private final Gate gate;
    private final long seed;
    private final Barrier barrier;
    private final ResultSink sink;
    private final Metronome metronome;
    private final AtomicLong slowestHandshake = new AtomicLong();

    Player(WireClient client, Gate gate, Metronome metronome, long seed, Barrier barrier, ResultSink sink) {
        this.metronome = metronome;
        this.client = client;
        this.gate = gate;
        this.seed = seed;
        this.barrier = barrier;
        this.sink = sink;
    }

    /** @param name what keys derive from: the case id, so that a case sends the same octets in every run */
    Played play(String name, Exchange exchange, Delivery delivery, boolean alone) {
        if (alone || gate.width() == 1) {
            return gate.alone(() -> awake(name, exchange, delivery));
        }
        Played first = gate.beside(partings -> once(name, exchange, delivery, partings));
        if (!suspicious(first.transcript)) {
            return first;
        }
        Supplier<Played> again = () -> awake(name, exchange, delivery);
        Played second = refused(first.transcript) ? gate.oneByOne(again) : gate.together(again);
        if (crowdedOut(first.transcript, second.transcript)) {
            slowDown();
        }
        return second.behind(first);
    }

    /** While this process itself stood still nobody answered in time, so what was slow then is no evidence of the target. */
    private Played awake(String name, Exchange exchange, Delivery delivery) {
        long first = System.nanoTime();
        for (int asleep = 1; true; asleep++) {
            long begun = System.nanoTime();
            Played seen = once(name, exchange, delivery, Runnable::run);
            boolean prompt = Timing.reaction(seen.transcript)
                            .compareTo(client.deadlines().soft())
                    <= 0;
            if (prompt || asleep == OFTEN || !metronome.stoodStillSince(begun)) {
                return new Played(seen.transcript, false, System.nanoTime() - first);
            }
        }
    }

    private Played once(String name, Exchange exchange, Delivery delivery, Executor partings) {
        long begun = System.nanoTime();
        Transcript seen = client.play(exchange, delivery, new Keys(seed, name), barrier, partings);
        slowestHandshake.accumulateAndGet(Timing.handshake(seen).toNanos(), Math::max);
        return new Played(seen, false, System.nanoTime() - begun);
    }

    /** Not served, turned away for the crowd, or slow: the others beside it may be why. */
    private boolean suspicious(Transcript seen) {
        Duration soft = client.deadlines().soft();
        boolean busy = slowestHandshake.get() > soft.toNanos() / 4;
        return refused(seen)
                || busy && (!served(seen) || hung(seen))
                || Timing.reaction(seen).compareTo(soft) > 0;
    }

    /** A target that takes few connections at a time does this; what is merely slow is left to the slow. */
    private static boolean refused(Transcript seen) {
        return !seen.connected() || crowded(seen) || !served(seen) && seen.ended();
    }

    /**
     * Whether company made the difference. A refusal that is there once and lost to a reset the other time does not
     * show that: a server that refuses in the middle of a request and ends TCP loses it at times on its own.
     */
    private static boolean crowdedOut(Transcript first, Transcript second) {
        return !served(first) && second.switched()
                || !first.connected() && second.connected()
                || crowded(first) && !crowded(second);
    }

    private static boolean served(Transcript seen) {
        return seen.response().isPresent();
    }

    private static boolean crowded(Transcript seen) {
        return seen.response()
                .filter(response -> response.status() == 503 || response.status() == 429)
                .isPresent();
    }

    private static boolean hung(Transcript seen) {
        boolean asked = seen.all(Event.Sent.class).anyMatch(sent -> sent.role() == Event.Role.BARRIER);
        return !seen.ended() && asked && !seen.barrierAnswered();
    }

    private void slowDown() {
        if (gate.stopLingering()) {
            return;
        }
        int fewer = Math.max(1, gate.width() / 2);
        if (gate.narrowTo(fewer)) {
            sink.notice("The target does not serve so many connections at a time: going on with " + fewer + ".");
        }
    }
}
