package dev.wsspec.run;

import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import dev.wsspec.wire.WireClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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

        /** The two as one. */
        Played behind(Played first) {
            return new Played(
                    transcript,
                    true,
                    conclusive,
                    startedMillis - TimeUnit.NANOSECONDS.toMillis(first.nanos),
                    first.nanos + nanos);
        }

        private Played concluded(boolean now) {
            return new Played(transcript, repeatedAlone, now, startedMillis, nanos);
        }
    }

    /**
     * What was played beside others, and whether they may be why it went as it did.
     *
     * @param dropped so it is because the target ended the connection without a word
     * @param pace of the gate when it began
     */
    private record First(Played played, boolean suspicious, boolean dropped, int pace) {}

    private static final int OFTEN = 5;

    private final WireClient client;
    private final Gate gate;
    private final long seed;
    private final Barrier barrier;
    private final ResultSink sink;
    private final Metronome metronome;
    private final boolean answers;
    private final Bystanders bystanders;
    private final Drops drops = new Drops();

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
            return gate.alone(behind -> awake(part, behind)).concluded(true);
        }
        if (part.alone()) {
            return gate.alone(behind -> settled(part, behind)).concluded(true);
        }
        First first = gate.beside(place -> bystanders.in(place, () -> first(part, place)));
        Transcript seen = first.played.transcript;
        boolean lost = first.dropped || refused(seen);
        gate.went(lost ? Room.Sign.LOST : first.suspicious ? Room.Sign.SLOW : Room.Sign.WELL);
        if (!first.suspicious) {
            return first.played;
        }
        Supplier<Played> again = () -> settled(part, Runnable::run);
        Played second = lost ? gate.oneByOne(again) : gate.together(again);
        if (first.dropped) {
            drops.again(second.transcript, part.violates());
        }
        if (crowdedOut(part, seen, second.transcript)) {
            slowDown(first.pace);
        }
        return second.behind(first.played);
    }

    /**
     * What a crowd took from the target may be gone for a while: to drop somebody without it counts behind one that was served,
     * and at once where nobody is.
     */
    private Played settled(Part part, Executor partings) {
        Played seen = awake(part, partings);
        boolean again = answers && Drops.dropped(seen.transcript) && attentive();
        return again ? awake(part, partings).behind(seen) : seen;
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
        boolean forLong = !served(seen)
                || hung(seen)
                || Timing.awaitedOurFin(seen, client.deadlines().answer());
        boolean unanswered = forLong || Timing.awaitedOurFin(seen, soft);
        // An answer that came while this process stood still may not have been read in time.
        boolean asleep = unanswered && metronome.stoodStillSince(System.nanoTime() - played.nanos);
        boolean attentive = unanswered && answers && !asleep && attentive();
        boolean dropped = drops.suspicious(seen, part.violates());
        boolean suspicious = refused(seen)
                || dropped
                || Timing.reactionUpToOurFin(seen, soft).compareTo(soft) > 0
                || unanswered && answers && !attentive;
        return new First(played.concluded(forLong && attentive), suspicious, dropped, pace);
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

    /** A target that takes few connections at a time does this; what is merely slow is left to the slow. */
    private static boolean refused(Transcript seen) {
        return !seen.connected() || crowded(seen) || !served(seen) && seen.ended();
    }

    /**
     * Whether company made the difference. A refusal that is there once and lost to a reset the other time does not
     * show that: a server that refuses in the middle of a request and ends TCP loses it at times on its own, and so does
     * one that fails a connection with the Close.
     */
    private static boolean crowdedOut(Part part, Transcript first, Transcript second) {
        return !served(first) && second.switched()
                || !first.connected() && second.connected()
                || crowded(first) && !crowded(second)
                || !part.violates()
                        && Drops.dropped(first)
                        && first.ending() == Ending.END_OF_STREAM
                        && !Drops.dropped(second);
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
