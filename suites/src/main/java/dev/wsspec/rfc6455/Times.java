package dev.wsspec.rfc6455;

import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.Optional;
import java.util.function.Predicate;

/** The moments in a transcript that cases about promptness look at, in nanoseconds. */
final class Times {

    private Times() {}

    /** When the first frames of the case went out; 0 when none did. */
    static long firstSent(Transcript seen) {
        return seen.all(Event.Sent.class)
                .filter(sent -> sent.role() == Event.Role.CASE)
                .mapToLong(Event::nanos)
                .findFirst()
                .orElse(0);
    }

    static Optional<Long> received(Transcript seen, Predicate<Frame> wanted) {
        return seen.all(Event.Received.class)
                .filter(received -> wanted.test(received.frame()))
                .map(Event.Received::nanos)
                .findFirst();
    }

    /** From the server's Close to the end of the stream, when that came before any FIN of ours. */
    static Optional<Long> closeToEnd(Transcript seen) {
        boolean weFirst = seen.all(Event.HalfClosed.class).findAny().isPresent();
        Optional<Long> close = received(seen, frame -> frame.opcode() == Opcode.CLOSE);
        Optional<Long> end = seen.all(Event.Ended.class)
                .filter(ended -> ended.ending() != Ending.STILL_OPEN)
                .map(Event.Ended::nanos)
                .findFirst();
        return weFirst || close.isEmpty() ? Optional.empty() : end.map(nanos -> nanos - close.get());
    }
}
