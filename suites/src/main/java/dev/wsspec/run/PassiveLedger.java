package dev.wsspec.run;

import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Transcript;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every transcript of a run against the passive rules and keeps the first breach of each. */
final class PassiveLedger {

    private final Map<PassiveRule, Transcript> breaches = new ConcurrentHashMap<>();

    void examine(Transcript seen) {
        PassiveRule.allBroken(seen).forEach(rule -> breaches.putIfAbsent(rule, seen));
    }

    Optional<Transcript> breach(PassiveRule rule) {
        return Optional.ofNullable(breaches.get(rule));
    }
}
