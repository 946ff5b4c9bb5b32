package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * Trials whose failure the user knows of and excuses.
 *
 * @param byTrial what is excused, by the id of the trial: case, at sign, delivery
 */
public record KnownFailures(Map<String, Known> byTrial) {

    public static final KnownFailures NONE = new KnownFailures(Map.of());

    /**
     * One of them.
     *
     * @param verdict FAIL or WEAK, the only ones that can be excused
     * @param reason of the user's, never empty
     */
    public record Known(Verdict verdict, String reason) {
        public Known {
            if (verdict != Verdict.FAIL && verdict != Verdict.WEAK) {
                throw new IllegalArgumentException(verdict + " cannot be excused");
            }
        }
    }

    public KnownFailures {
        byTrial = Map.copyOf(byTrial);
    }

    /** Why a trial with this verdict is excused; empty when it is not: what is worse than known never is. */
    public Optional<String> reason(String trial, Verdict verdict) {
        return Optional.ofNullable(byTrial.get(trial))
                .filter(known -> known.verdict() == verdict)
                .map(Known::reason);
    }
}
