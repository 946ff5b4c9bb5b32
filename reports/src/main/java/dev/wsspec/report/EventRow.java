package dev.wsspec.report;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.List;

/**
 * One event of an exchange in the document.
 *
 * @param nanos since the exchange began
 * @param kind {@code connected sent not-sent half-closed quiet responded received garbled ended}
 * @param text what happened, safe to print
 * @param hex the octets on the wire, the first 4096 at most
 * @param length of all the octets
 */
public record EventRow(long nanos, String kind, String text, String hex, long length) {

    static List<EventRow> of(Transcript transcript) {
        return transcript.events().stream().map(EventRow::of).toList();
    }

    private static EventRow of(Event event) {
        WireOctets octets = WireOctets.of(event);
        return new EventRow(
                event.nanos(),
                EventText.kind(event),
                EventText.of(event),
                octets.kept().toHex(),
                octets.length());
    }
}
