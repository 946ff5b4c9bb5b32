package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.Reaction;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;

/** How and on whose initiative TCP came to its end. */
final class Endings {

    private static final long SECOND = 1_000_000_000L;

    private Endings() {}

    /** Sends a legal Close and ends TCP with neither an answer nor a FIN of ours. */
    static Reaction closesUnaided() {
        return reaction("sends a Close and ends TCP without waiting for us", seen -> unaided(seen) && legalClose(seen));
    }

    /** Drops TCP with neither a Close nor a FIN of ours. */
    static Reaction dropsUnaided() {
        return reaction(
                "drops the connection without waiting for us",
                seen -> Reactions.drops().matches().test(seen) && unaided(seen));
    }

    /** Sends a legal Close, and ends TCP when we have. */
    static Reaction closesAfterUs() {
        return reaction(
                "sends a Close and ends TCP only after we have",
                seen -> seen.ended() && !unaided(seen) && legalClose(seen));
    }

    /** Sends a legal Close and ends TCP within a second of it, before we do anything more. */
    static Reaction closesWithinASecond() {
        return reaction(
                "ends TCP within a second of its Close",
                seen -> legalClose(seen)
                        && Times.closeToEnd(seen)
                                .filter(nanos -> nanos < SECOND)
                                .isPresent());
    }

    /** Sends a legal Close and ends TCP with FIN. */
    static Reaction closesWithFin() {
        return reaction(
                "sends a Close and ends TCP with FIN",
                seen -> legalClose(seen) && seen.ending() == Ending.END_OF_STREAM);
    }

    /** Sends a legal Close and ends TCP with a reset. */
    static Reaction closesWithReset() {
        return reaction(
                "sends a Close and ends TCP with a reset", seen -> legalClose(seen) && seen.ending() == Ending.RESET);
    }

    /** Sends one legal Close and nothing else, and ends TCP. */
    static Reaction closesOnce() {
        return reaction(
                "sends one Close and nothing else, and ends TCP",
                seen -> seen.ended() && OwnWords.besideOneClose(seen) && legalClose(seen));
    }

    /** The TCP connection is at its end, whatever came before. */
    static Reaction ends() {
        return reaction("ends TCP", seen -> seen.switched() && seen.ended());
    }

    private static boolean unaided(Transcript seen) {
        boolean answered = seen.all(Event.Sent.class).anyMatch(sent -> sent.role() == Event.Role.CLOSE_REPLY);
        return seen.ended()
                && !answered
                && seen.all(Event.HalfClosed.class).findAny().isEmpty();
    }

    private static boolean legalClose(Transcript seen) {
        return seen.close().filter(CloseCodes::legalFrame).isPresent();
    }
}
