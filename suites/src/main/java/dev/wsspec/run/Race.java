package dev.wsspec.run;

import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Transcript;

/**
 * Octets of a violation that arrive behind the one that gave it away can turn the server's close into a reset and erase
 * what it said before; no verdict may hang on that race, so here only the refusal itself is judged.
 */
final class Race {

    /** The violation was refused; in which words is judged where it arrives small and whole. */
    static final Judgement WON = new Judgement(
            Verdict.PASS,
            "refuses what breaks the rule",
            "",
            "the words of a refusal are judged where the violation arrives small and whole");

    /** Octets that a server may leave unread when it fails at the header. */
    private static final int LARGE = 4_096;

    private Race() {}

    static boolean refused(Trial trial, Judgement plain, Transcript seen) {
        if (!trial.conformanceCase().violating()) {
            return false;
        }
        boolean chopped = trial.delivery() == Delivery.OCTETS;
        if (trial.conformanceCase().exchange().steps().isEmpty()) {
            boolean erased = seen.response().isEmpty() && seen.ended() && !seen.garbled();
            boolean otherwise = plain.verdict() == Verdict.WEAK && !seen.switched();
            return chopped && (erased || otherwise);
        }
        if (trial.conformanceCase().exchange().finish() == Finish.END_OF_STREAM && endedByUs(seen)) {
            return false;
        }
        boolean large = seen.sent(Event.Role.CASE).length() > LARGE;
        return (chopped || large) && seen.switched() && seen.ended() && !seen.barrierAnswered();
    }

    /** Nothing asked whether the connection lived, and the server may have ended it for our FIN alone. */
    private static boolean endedByUs(Transcript seen) {
        return seen.all(Event.HalfClosed.class).findAny().isPresent();
    }
}
