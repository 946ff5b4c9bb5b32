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
        if (event instanceof Event.Sent sent) {
            Bytes octets = sent.role() == Event.Role.UPGRADE ? Secrets.hide(sent.octets()) : sent.octets();
            return new WireOctets(first(octets), sent.length());
        } else if (event instanceof Event.Responded responded) {
            return of(responded.response().head().plus(responded.response().body()));
        } else if (event instanceof Event.Received received) {
            return of(received.frame());
        }
        return of(Bytes.EMPTY);
    }

    private static WireOctets of(Bytes all) {
        return new WireOctets(first(all), all.length());
    }

    private static Bytes first(Bytes all) {
        return all.slice(0, Math.min(all.length(), LIMIT));
    }

    private static WireOctets of(Frame frame) {
        Bytes payload = frame.payload();
        Bytes head = payload.slice(0, Math.min(payload.length(), LIMIT));
        var begin = new Frame(
                frame.fin(),
                frame.rsv(),
                frame.opcode(),
                frame.masking(),
                frame.lengthForm(),
                frame.declaredLength(),
                head);
        Bytes encoded = begin.encode(0);
        long length = (long) encoded.length() - head.length() + Math.max(payload.length(), arrived(frame));
        return new WireOctets(encoded.slice(0, Math.min(encoded.length(), LIMIT)), length);
    }

    /** Of a frame that was judged and cut only the declared length is left. */
    private static long arrived(Frame frame) {
        return frame.payload().length() < LIMIT ? 0 : Math.max(0, frame.declaredLength());
    }

    boolean isEmpty() {
        return length == 0;
    }
}
