package dev.wsspec.run;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.time.Duration;

/** What the times in a transcript say. */
final class Timing {

    private Timing() {}

    /** The longest the target took to react to something we sent or to end after it; waiting for our FIN included. */
    static Duration reaction(Transcript seen) {
        long longest = 0;
        long sent = -1;
        for (Event event : seen.events()) {
            if (event instanceof Event.Sent || event instanceof Event.HalfClosed) {
                sent = sent < 0 ? event.nanos() : sent;
            } else if (event instanceof Event.Received || event instanceof Event.Responded) {
                longest = Math.max(longest, sent < 0 ? 0 : event.nanos() - sent);
                sent = -1;
            }
        }
        return Duration.ofNanos(longest);
    }

    /**
     * From the end of the upgrade request to its response, zero when there was none. What a case waits for of its own
     * accord between two parts of a request says nothing about the target.
     */
    static Duration handshake(Transcript seen) {
        long asked = 0;
        for (Event event : seen.events()) {
            if (event instanceof Event.Sent) {
                asked = event.nanos();
            } else if (event instanceof Event.Responded) {
                return Duration.ofNanos(event.nanos() - asked);
            }
        }
        return Duration.ZERO;
    }
}
