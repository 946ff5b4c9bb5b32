package dev.wsspec.run;

import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import dev.wsspec.wire.WireClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Plays exchanges side by side, and repeats one alone when what it saw may be the work of the others beside it, so that
 * no verdict depends on the number of jobs.
 */
final class Player implements AutoCloseable {

    /**
     * A transcript, and whether it is the one of a repetition.
     *
     * @param conclusive nothing beside it can be why it went as it did, so that measuring it alone would show the same
     * @param startedMillis since the epoch, such that it seems to have gone without a pause until it was over
     * @param nanos what was played took, without the time it waited for others
     */
    record Played(Transcript transcript, boolean repeatedAlone, boolean conclusive, long startedMillis, long nanos) {

        /** As one with what was played before, and took that long. */
        Played behind(long first) {
            return new Played(
                    transcript, true, conclusive, startedMillis - TimeUnit.NANOSECONDS.toMillis(first), first + nanos);
        }

        /** Without the transcript, which may be large. */
        Played bare() {
            return new Played(new Transcript(List.of()), repeatedAlone, conclusive, startedMillis, nanos);
        }

        private Played concluded(boolean now) {
            return new Played(transcript, repeatedAlone, now, startedMillis, nanos);
        }
    }

    /** What became of one that had others beside it. */
    private sealed interface First {

        /** They are not why it went as it did. */
        record Clear(Played played) implements First {}

        /**
         * They may be why. Its transcript is not kept while it waits to be repeated, for many may, and a flood takes much memory.
         *
         * @param rejection where the target turned it away
         * @param dropped the target ended the connection without a word
         * @param pace of the gate when it began
         * @param nanos that it took
         */
        record Doubtful(Rejection rejection, boolean dropped, int pace, long nanos) implements First {}
    }

    private static final int OFTEN = 5;

    /** As many that were late each time, and nobody else served at once: that is how slow this target is. */
    private static final int SLUGGISH = 3;

    /** About what an event takes beside its octets; a flood may be of frames without any. */
    private static final long EVENT = 256;

    private final WireClient client;
    private final Gate gate;
    private final long seed;
    private final Barrier barrier;
    private final ResultSink sink;
    private final Metronome metronome;
    private final boolean answers;
    private final Bystanders bystanders;
    private final Drops drops = new Drops();
    private final Object inflating = new Object();
    private final AtomicInteger sluggish = new AtomicInteger();

    /**
     * @param calibration of the target: what its barrier is, and whether it answers that at all
     * @param roundTrip to the target and back
     */
    Player(
            WireClient client,
            Gate gate,
            Metronome metronome,
            long seed,
            Calibration calibration,
            Duration roundTrip,
            ResultSink sink) {
        this.metronome = metronome;
        this.client = client;
        this.gate = gate;
        this.seed = seed;
        this.barrier = calibration.barrier();
        this.answers = calibration.answers();
        this.sink = sink;
        this.bystanders =
                new Bystanders(Bystanders.patience(client.deadlines().soft(), roundTrip), () -> answers && attentive());
    }

    Played play(Part part) {
        if (gate.width() == 1) {
            return gate.alone(behind -> inTime(part, behind, awake(part, behind)))
                    .concluded(true);
        }
        if (part.alone()) {
            return gate.alone(behind -> inTime(part, behind, settled(part, behind)))
                    .concluded(true);
        }
        First first = gate.beside(place -> bystanders.in(place, () -> first(part, place)));
        if (first instanceof First.Doubtful doubtful) {
            return again(part, doubtful);
        }
        gate.went(Room.Sign.WELL);
        return ((First.Clear) first).played;
    }

    /** Once more with nothing beside it; like all that is repeated, when nothing else is left or much is to be repeated. */
    Played apart(Part part) {
        return gate.width() == 1
                ? play(part)
                : gate.oneByOne(() -> inTime(part, Runnable::run, settled(part, Runnable::run)));
    }

    /**
     * What else the machine of the target was doing nobody here knows, so what would be judged late has to be late again, at a
     * time when somebody else is served at once.
     */
    private Played inTime(Part part, Executor partings, Played first) {
        Played seen = first;
        int most = sluggish.get() < SLUGGISH ? OFTEN : 2;
        for (int times = 1; late(part, seen.transcript); times++) {
            if (times > 1 && (!answers || attentive())) {
                return seen;
            }
            if (times == most) {
                sluggish.incrementAndGet();
                return seen;
            }
            seen = awake(part, partings).behind(seen.nanos);
        }
        return seen;
    }

    private boolean late(Part part, Transcript seen) {
        Deadlines deadlines = client.deadlines();
        // Who waits for our FIN does so each time.
        return Timing.reaction(seen).compareTo(Judge.late(deadlines, part.exchange())) > 0
                && !Timing.awaitedOurFin(seen, deadlines.soft());
    }

    private Played again(Part part, First.Doubtful first) {
        boolean lost = first.dropped || first.rejection.any();
        gate.went(lost ? Room.Sign.LOST : Room.Sign.SLOW);
        Supplier<Played> again = () -> inTime(part, Runnable::run, settled(part, Runnable::run));
        Played second = lost ? gate.oneByOne(again) : gate.together(again);
        if (first.dropped) {
            drops.again(second.transcript, part.violates());
        }
        if (first.rejection.liftedIn(second.transcript, part.violates())) {
            slowDown(first.pace);
        }
        return second.behind(first.nanos);
    }

    /**
     * Has something judged such that what floods send does not fill the memory: none begin beside others while too much is, and
     * what was compressed is judged one after the other, for a little inflates to mebibytes.
     */
    <T> T judging(Transcript seen, Supplier<T> work) {
        boolean compressed = seen.frames().stream().anyMatch(Frame::marked);
        return gate.holding(seen.octets() + EVENT * seen.events().size(), compressed ? () -> inTurn(work) : work);
    }

    private <T> T inTurn(Supplier<T> work) {
        synchronized (inflating) {
            return work.get();
        }
    }

    /**
     * What a crowd took from the target may be gone for a while: to drop somebody without it counts behind one that was served,
     * and at once where nobody is.
     */
    private Played settled(Part part, Executor partings) {
        Played seen = awake(part, partings);
        boolean again = answers && Drops.dropped(seen.transcript) && attentive();
        return again ? awake(part, partings).behind(seen.nanos) : seen;
    }

    /** While this process itself stood still nobody answered in time, so what was slow then is no evidence of the target. */
    private Played awake(Part part, Executor partings) {
        long started = System.currentTimeMillis();
        long first = System.nanoTime();
        for (int asleep = 1; true; asleep++) {
            long begun = System.nanoTime();
            Played seen = once(part, partings);
            boolean prompt = Timing.reaction(seen.transcript)
                            .compareTo(client.deadlines().soft())
                    <= 0;
            if (prompt || asleep == OFTEN || !metronome.stoodStillSince(begun)) {
                return new Played(seen.transcript, false, false, started, System.nanoTime() - first);
            }
        }
    }

    private Played once(Part part, Executor partings) {
        long started = System.currentTimeMillis();
        long begun = System.nanoTime();
        Transcript seen = client.play(
                part.exchange(), part.delivery(), new Keys(seed, part.name()), barrier(part.exchange()), partings);
        return new Played(seen, false, false, started, System.nanoTime() - begun);
    }

    /**
     * A Text may come back compressed where that was agreed on, and has no place between fragments; neither is true of a
     * Close.
     */
    private Barrier barrier(Exchange exchange) {
        boolean text = !exchange.request().has("Sec-WebSocket-Extensions") && !exchange.interruptsMessage();
        return barrier == Barrier.TEXT && !text ? Barrier.CLOSE : barrier;
    }

    /** Turned away for the crowd, slow, or left without an answer while others got none either: they may be why. */
    private First first(Part part, Gate.Place place) {
        int pace = gate.pace();
        Played played = once(part, place);
        Transcript seen = played.transcript;
        Duration soft = client.deadlines().soft();
        boolean forLong = seen.response().isEmpty()
                || hung(seen)
                || Timing.awaitedOurFin(seen, client.deadlines().answer());
        boolean unanswered = forLong || Timing.awaitedOurFin(seen, soft);
        // An answer that came while this process stood still may not have been read in time.
        boolean asleep = unanswered && metronome.stoodStillSince(System.nanoTime() - played.nanos);
        boolean attentive = unanswered && answers && !asleep && attentive();
        boolean dropped = drops.suspicious(seen, part.violates());
        Rejection rejection = Rejection.of(seen);
        boolean suspicious = rejection.any()
                || dropped
                || Timing.reactionUpToOurFin(seen, soft).compareTo(soft) > 0
                || unanswered && answers && !attentive;
        return suspicious
                ? new First.Doubtful(rejection, dropped, pace, played.nanos)
                : new First.Clear(played.concluded(forLong && attentive));
    }

    /**
     * Whether the target serves somebody else at once, now that it has left one without an answer to the end: then it is not
     * for want of time, and it is no use to ask again.
     */
    private boolean attentive() {
        Exchange other = Exchange.handshake(UpgradeRequest.upgrade());
        Transcript seen = client.play(other, Delivery.WHOLE, new Keys(seed, "attention"), barrier);
        return seen.barrierAnswered()
                && Timing.handshake(seen).compareTo(client.deadlines().soft().dividedBy(2)) <= 0;
    }

    private static boolean hung(Transcript seen) {
        boolean asked = seen.all(Event.Sent.class).anyMatch(sent -> sent.role() == Event.Role.BARRIER);
        return !seen.ended() && asked && !seen.barrierAnswered();
    }

    @Override
    public void close() {
        bystanders.close();
    }

    private void slowDown(int since) {
        gate.slowDown(since)
                .ifPresent(fewer -> sink.notice(
                        "The target does not serve so many connections at a time: going on with " + fewer + "."));
    }
}
