package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Transcript;
import java.util.List;

/**
 * Tells whether a case sends today what it sent in an earlier run: outcomes say nothing about other octets.
 *
 * @param secret the request had credentials, which the document does not have
 */
record SameOctets(Target target, long seed, Barrier barrier, boolean secret) {

    /** @throws IllegalArgumentException when the run names a target that is none */
    static SameOctets of(RunInfo run) {
        Barrier barrier = run.features().contains(Feature.PONG)
                ? Barrier.PING
                : run.features().contains(Feature.ECHO) ? Barrier.TEXT : Barrier.CLOSE;
        boolean secret = run.target().contains("…")
                || run.fields().stream()
                        .anyMatch(
                                field -> Secrets.hidden(field) || field.value().equals("…"));
        return new SameOctets(Target.of(run.target()).with(run.fields()), run.seed(), barrier, secret);
    }

    /**
     * What was sent is the beginning of what would be sent, for a target may end it early. A passive case is judged by
     * the octets of any other, and is always the same.
     */
    boolean sends(Trial trial, Transcript seen) {
        ConformanceCase one = trial.conformanceCase();
        if (one.passive().isPresent()) {
            return true;
        }
        List<Event.Sent> script = one.exchange().script(target, new Keys(seed, one.id()), barrier);
        // Companions, and Pongs to a target's own Pings, take masking keys that this script does not know of.
        boolean keys = one.exchange().companions().isEmpty()
                && seen.sent(Event.Role.PONG).isEmpty();
        return (secret || begins(script, seen, Event.Role.UPGRADE)) && (!keys || begins(script, seen, Event.Role.CASE));
    }

    private static boolean begins(List<Event.Sent> script, Transcript seen, Event.Role role) {
        Bytes today = Secrets.hide(
                role,
                Bytes.join(script.stream()
                        .filter(sent -> sent.role() == role)
                        .map(Event.Sent::octets)
                        .toList()));
        Bytes then = seen.sent(role);
        return then.length() <= today.length() && today.slice(0, then.length()).equals(then);
    }
}
