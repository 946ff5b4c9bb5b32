package dev.wsspec.run;

import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** What the times in a transcript say. */
final class Timing {

    private Timing() {}

    /** The longest the target took to answer something we sent; waiting for our FIN included. */
    static Duration reaction(Transcript seen) {
        return longest(seen.events(), Timing::answers);
    }

    /** The shortest it took to react to anything; zero where it reacted to nothing. */
    static Duration quickest(Transcript seen) {
        return Duration.ofNanos(reactions(seen.events(), Timing::answers).min().orElse(0));
    }

    private static Duration longest(List<Event> events, Predicate<Event> reacts) {
        return Duration.ofNanos(reactions(events, reacts).max().orElse(0));
    }

    /**
     * How long each took, in nanoseconds, from the first thing sent that nothing had come back for; our pauses between the
     * octets of a write that was cut are taken off.
     */
    private static LongStream reactions(List<Event> events, Predicate<Event> reacts) {
        var took = LongStream.builder();
        long sent = -1;
        long begun = 0;
        for (Event event : events) {
            if (event instanceof Event.Sent || event instanceof Event.HalfClosed) {
                begun = event.nanos();
                sent = sent < 0 ? begun : sent;
            } else if (event instanceof Event.LastOctet) {
                sent = sent < 0 ? event.nanos() : sent + event.nanos() - begun;
            } else if (sent >= 0 && reacts.test(event)) {
                took.add(event.nanos() - sent);
                sent = -1;
            }
        }
        return took.build();
    }

    private static boolean answers(Event event) {
        return event instanceof Event.Received || event instanceof Event.Responded;
    }

    private static boolean answersOrEnds(Event event) {
        return answers(event) || event instanceof Event.Ended ended && ended.ending() != Ending.STILL_OPEN;
    }

    /** Whether it had reacted to nothing for so long that we ended our direction. */
    static boolean awaitedOurFin(Transcript seen, Duration patience) {
        return seen.all(Event.HalfClosed.class).anyMatch(fin -> patient(seen, fin, patience));
    }

    /**
     * The same as the reaction, but what came behind our FIN is no late reaction to what we had sent long before, and to end the
     * stream without an answer is a reaction: a server that is short of time may do so late.
     */
    static Duration reactionUpToOurFin(Transcript seen, Duration patience) {
        List<Event> before = seen.events().stream()
                .takeWhile(event -> !(event instanceof Event.HalfClosed fin && patient(seen, fin, patience)))
                .toList();
        return longest(before, Timing::answersOrEnds);
    }

    private static boolean patient(Transcript seen, Event.HalfClosed fin, Duration patience) {
        long last = seen.events().stream()
                .takeWhile(event -> event != fin)
                .mapToLong(Event::nanos)
                .max()
                .orElse(0);
        return fin.nanos() - last >= patience.toNanos();
    }

    /**
     * From the end of the upgrade request to its response, zero when there was none. What a case waits for of its own
     * accord between two parts of a request says nothing about the target.
     */
    static Duration handshake(Transcript seen) {
        long asked = 0;
        for (Event event : seen.events()) {
            if (event instanceof Event.Sent || event instanceof Event.LastOctet) {
                asked = event.nanos();
            } else if (event instanceof Event.Responded) {
                return Duration.ofNanos(event.nanos() - asked);
            }
        }
        return Duration.ZERO;
    }
}
