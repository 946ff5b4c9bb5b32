package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;

/**
 * The octets behind an event as they stood on the wire, but for credentials; the first of them kept.
 *
 * @param length of all octets, kept or not
 */
record WireOctets(Bytes kept, long length) {

    static final int LIMIT = 4096;

    static WireOctets of(Event event) {
        return of(event, LIMIT);
    }

    /** With every octet that the transcript has. */
    static WireOctets all(Event event) {
        return of(event, Integer.MAX_VALUE);
    }

    private static WireOctets of(Event event, int limit) {
        if (event instanceof Event.Sent sent) {
            return new WireOctets(first(Secrets.hide(sent.role(), sent.octets()), limit), sent.length());
        } else if (event instanceof Event.Responded responded) {
            Bytes octets = responded.response().head().plus(responded.response().body());
            return new WireOctets(first(octets, limit), octets.length());
        } else if (event instanceof Event.Received received) {
            return of(received.frame(), limit);
        }
        return new WireOctets(Bytes.EMPTY, 0);
    }

    private static Bytes first(Bytes all, int limit) {
        return all.slice(0, Math.min(all.length(), limit));
    }

    private static WireOctets of(Frame frame, int limit) {
        Bytes payload = frame.payload();
        Bytes head = payload.slice(0, Math.min(payload.length(), limit));
        var begin = new Frame(
                frame.fin(),
                frame.rsv(),
                frame.opcode(),
                frame.masking(),
                frame.lengthForm(),
                frame.declaredLength(),
                head);
        Bytes encoded = begin.encode(0);
        // Frames are recorded when they are whole, so all of the declared length came, however little was kept.
        long arrived = Math.max(payload.length(), frame.declaredLength());
        return new WireOctets(first(encoded, limit), encoded.length() - head.length() + arrived);
    }

    boolean isEmpty() {
        return length == 0;
    }
}
