package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.List;

/**
 * One event of an exchange in the document.
 *
 * @param nanos since the exchange began
 * @param kind {@code connected sent last-octet not-sent half-closed quiet responded received garbled ended}
 * @param text what happened, safe to print
 * @param hex the octets on the wire; of more than 4096 the first 512
 * @param length of all the octets
 */
public record EventRow(long nanos, String kind, String text, String hex, long length) {

    private static final int BEGINNING = 512;

    static List<EventRow> of(Transcript transcript) {
        return transcript.events().stream().map(EventRow::of).toList();
    }

    private static EventRow of(Event event) {
        WireOctets octets = WireOctets.of(event);
        // What has to be cut can be judged no more, and is kept to be recognised by people.
        Bytes kept = octets.length() > WireOctets.LIMIT
                ? octets.kept().slice(0, Math.min(BEGINNING, octets.kept().length()))
                : octets.kept();
        return new EventRow(event.nanos(), EventText.kind(event), EventText.of(event), kept.toHex(), octets.length());
    }
}
