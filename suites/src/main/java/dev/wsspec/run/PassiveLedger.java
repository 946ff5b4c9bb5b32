package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Transcript;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every transcript of a run against the passive rules and keeps the first breach of each. */
final class PassiveLedger {

    private final Map<PassiveRule, Transcript> breaches = new ConcurrentHashMap<>();

    /** What a server says to a request that it should have refused is held against it there, and not once more here. */
    void examine(ConformanceCase played, Transcript seen) {
        boolean refusable = played.violating() && played.exchange().steps().isEmpty();
        if (!(refusable && seen.switched())) {
            examine(seen);
        }
    }

    void examine(Transcript seen) {
        PassiveRule.allBroken(seen).forEach(rule -> breaches.putIfAbsent(rule, seen));
    }

    Optional<Transcript> breach(PassiveRule rule) {
        return Optional.ofNullable(breaches.get(rule));
    }
}
