package dev.wsspec.fuzz;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Retrial;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.WireClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * One exchange with a server that chance has made.
 *
 * @param verdicts of the case itself and then of others that it was not played for
 * @param kept octets of the target in the transcript
 * @param whole the transcript has an end
 * @param decided by what the server did, and by nothing that we gave up waiting for
 * @param course a hash of what was said, in its order, without the times
 */
record Episode(
        long seed,
        Trial trial,
        List<Verdict> verdicts,
        long nanos,
        int events,
        long kept,
        boolean whole,
        boolean decided,
        int course) {

    private static final int OTHERS = 4;

    /** What comes late on a busy machine is judged as if it had not. */
    private static final double NEVER_LATE = 1_000;

    static Episode play(long seed, Deadlines deadlines, Executor threads, Register register) {
        var chance = new Chance(~seed);
        Trial trial = chance.of(Trials.ALL);
        Barrier barrier = chance.percent(80) ? Barrier.PING : chance.of(List.of(Barrier.values()));
        Transcript seen;
        long begun = System.nanoTime();
        try (var server = HostileServer.start(seed, threads);
                var client = new WireClient(server.target(), deadlines)) {
            var keys = new Keys(seed, "fuzz");
            seen = client.play(trial.conformanceCase().exchange(), trial.delivery(), keys, barrier);
        }
        long nanos = System.nanoTime() - begun;
        var retrial = new Retrial(Profile.CORE, NEVER_LATE, EnumSet.allOf(Feature.class), register);
        retrial.examine(trial.conformanceCase(), seen);
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(retrial.judge(trial, seen).verdict());
        for (int i = 0; i < OTHERS; i++) {
            verdicts.add(retrial.judge(chance.of(Trials.ALL), seen).verdict());
        }
        return new Episode(
                seed,
                trial,
                verdicts,
                nanos,
                seen.events().size(),
                kept(seen),
                whole(seen),
                decided(seen),
                course(seen));
    }

    /** Octets of the target that were kept. */
    private static long kept(Transcript seen) {
        long heads = seen.all(Event.Responded.class)
                .map(Event.Responded::response)
                .mapToLong(
                        response -> response.head().length() + response.body().length())
                .sum();
        return heads
                + seen.frames().stream()
                        .mapToLong(frame -> frame.payload().length())
                        .sum();
    }

    private static int course(Transcript seen) {
        return seen.events().stream().map(Episode::said).toList().hashCode();
    }

    private static String said(Event event) {
        if (event instanceof Event.Received received) {
            return "received " + received.frame();
        }
        if (event instanceof Event.Sent sent) {
            return "sent " + sent.role() + sent.text();
        }
        return event instanceof Event.Ended ended
                ? ended.ending().text()
                : event.getClass().getSimpleName();
    }

    /** It has an end, or says why it has no beginning. */
    private static boolean whole(Transcript seen) {
        return seen.all(Event.Ended.class).findAny().isPresent() && seen.connected()
                || seen.all(Event.Barred.class).findAny().isPresent();
    }

    /** The server ended the connection before anything that we gave up waiting for. */
    private static boolean decided(Transcript seen) {
        return seen.ended()
                && seen.events().stream()
                        .noneMatch(event -> event instanceof Event.Quiet
                                || event instanceof Event.HalfClosed
                                || event instanceof Event.Truncated);
    }
}
