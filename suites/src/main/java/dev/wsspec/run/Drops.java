package dev.wsspec.run;

import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.stream.Stream;

/**
 * Tells whose doing it may be that a target ended a connection without a Close, or with one that speaks of trouble of its own: a
 * server that runs out of memory beside others does so, too.
 *
 * <p>Behind a violation some servers always do so, and a broken one wherever it may: to ask each time again would prove nothing new.
 */
final class Drops {

    /** The codes for an unexpected condition and for too much to do; 1013 is registered behind RFC 6455 (section 11.7). */
    private static final int UNEXPECTED = 1011;

    private static final int OVERLOADED = 1013;

    private static final int ENOUGH = 10;
    private static final int ENOUGH_OF_CORRECT = 50;
    private static final int ONE_IN = 4;

    private int ended;
    private int dropped;
    /** So many in a row; the first that is otherwise shows that the others are no evidence. */
    private int confirmed;

    private int confirmedOfCorrect;

    /** Whether the target ended the connection of its own accord, and did not say why. */
    static boolean dropped(Transcript seen) {
        return ended(seen) && !spoke(seen);
    }

    /**
     * Whether it is to be played again with nothing beside it.
     *
     * @param violates what was sent is not what the protocol allows, so that the target may well end the connection
     */
    synchronized boolean suspicious(Transcript seen, boolean violates) {
        boolean drop = dropped(seen);
        if (violates && ended(seen)) {
            ended++;
            dropped += drop ? 1 : 0;
        }
        return drop && !(violates ? habitual() : confirmedOfCorrect >= ENOUGH_OF_CORRECT);
    }

    /** What became of a dropped one when nothing was beside it. */
    synchronized void again(Transcript seen, boolean violates) {
        if (!dropped(seen)) {
            confirmed = 0;
            confirmedOfCorrect = 0;
        } else if (violates) {
            confirmed++;
        } else {
            confirmedOfCorrect++;
        }
    }

    private boolean habitual() {
        return confirmed >= ENOUGH && dropped * ONE_IN >= ended;
    }

    /** To end behind our FIN is no more than to follow. */
    private static boolean ended(Transcript seen) {
        return seen.switched()
                && seen.ending() != Ending.STILL_OPEN
                && !seen.barrierAnswered()
                && seen.all(Event.HalfClosed.class).findAny().isEmpty();
    }

    /** To give back the code of our own Close says nothing about the target (section 5.5.1). */
    private static boolean spoke(Transcript seen) {
        return closes(seen.frames().stream())
                .anyMatch(close -> reasonable(close)
                        || closes(seen.sentFirst().stream()).anyMatch(ours -> ours.closeCode() == close.closeCode()));
    }

    private static Stream<Frame> closes(Stream<Frame> frames) {
        return frames.filter(frame -> frame.opcode() == Opcode.CLOSE);
    }

    private static boolean reasonable(Frame close) {
        return close.closeCode() != UNEXPECTED && close.closeCode() != OVERLOADED;
    }
}
