package dev.wsspec.run;

import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Transcript;

/**
 * How a target turned an exchange away, or did not.
 *
 * @param connected TCP was
 * @param answered the handshake was, with whatever response
 * @param crowded with 503 or 429
 * @param ended before it was answered
 * @param cut a connection that was switched ended without a word and without a reset
 */
record Rejection(boolean connected, boolean answered, boolean crowded, boolean ended, boolean cut) {

    static Rejection of(Transcript seen) {
        boolean answered = seen.response().isPresent();
        return new Rejection(
                seen.connected(),
                answered,
                crowded(seen),
                !answered && seen.ended(),
                Drops.dropped(seen) && seen.ending() == Ending.END_OF_STREAM);
    }

    /** A target that takes few connections at a time does this; what is merely slow is left to the slow. */
    boolean any() {
        return !connected || crowded || ended;
    }

    /**
     * Whether company made the difference. A refusal that is there once and lost to a reset the other time does not
     * show that: a server that refuses in the middle of a request and ends TCP loses it at times on its own, and so does
     * one that fails a connection with the Close.
     *
     * @param alone what was seen with nothing beside it
     */
    boolean liftedIn(Transcript alone, boolean violates) {
        return !answered && alone.switched()
                || !connected && alone.connected()
                || crowded && !crowded(alone)
                || !violates && cut && !Drops.dropped(alone);
    }

    private static boolean crowded(Transcript seen) {
        return seen.response()
                .filter(response -> response.status() == 503 || response.status() == 429)
                .isPresent();
    }
}
