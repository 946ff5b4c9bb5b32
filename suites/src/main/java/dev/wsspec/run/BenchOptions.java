package dev.wsspec.run;

import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param jobs exchanges at a time, at least 1
 * @param patience the factor on every deadline
 * @param seed what masking keys, nonces and barrier payloads derive from
 */
public record BenchOptions(
        Target target, int jobs, double patience, long seed, Profile profile, Set<Delivery> deliveries) {

    public static final int DEFAULT_JOBS = 16;
    public static final long DEFAULT_SEED = 6455;

    public BenchOptions {
        deliveries = Set.copyOf(deliveries);
    }

    /** The defaults for a target: every delivery, the core profile. */
    public static BenchOptions of(Target target) {
        return new BenchOptions(target, DEFAULT_JOBS, 1.0, DEFAULT_SEED, Profile.CORE, Set.of(Delivery.values()));
    }

    public BenchOptions jobs(int other) {
        return new BenchOptions(target, other, patience, seed, profile, deliveries);
    }

    public BenchOptions patience(double factor) {
        return new BenchOptions(target, jobs, factor, seed, profile, deliveries);
    }

    public BenchOptions deliveries(Set<Delivery> others) {
        return new BenchOptions(target, jobs, patience, seed, profile, others);
    }

    Deadlines deadlines() {
        return Deadlines.patience(patience);
    }
}
