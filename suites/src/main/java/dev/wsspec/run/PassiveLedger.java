package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every transcript of a run against the passive rules and keeps the first breach of each. */
final class PassiveLedger {

    private final Map<PassiveRule, Transcript> breaches = new ConcurrentHashMap<>();

    /**
     * What a server sends behind a 101 that should have been a refusal is held against it in that case, and not once more
     * here; the 101 itself is. What is played for one rule is held against that one alone, or it would matter which of them
     * comes first.
     */
    void examine(ConformanceCase played, Transcript seen) {
        if (played.passive().isPresent()) {
            return;
        }
        boolean refusable = played.violating() && played.exchange().steps().isEmpty();
        examine(refusable && seen.switched() ? handshake(seen) : seen);
    }

    private static Transcript handshake(Transcript seen) {
        var events = new ArrayList<Event>();
        for (Event event : seen.events()) {
            events.add(event);
            if (event instanceof Event.Responded) {
                return new Transcript(events);
            }
        }
        return seen;
    }

    void examine(Transcript seen) {
        PassiveRule.allBroken(seen).forEach(rule -> breaches.putIfAbsent(rule, seen));
    }

    Optional<Transcript> breach(PassiveRule rule) {
        return Optional.ofNullable(breaches.get(rule));
    }
}
