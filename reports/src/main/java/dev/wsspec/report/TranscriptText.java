package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A transcript as plain text: one line for each event, or its octets. */
final class TranscriptText {

    private static final int ROW = 16;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private TranscriptText() {}

    static String annotated(Transcript transcript) {
        return transcript.events().stream()
                .map(event -> time(event) + "  " + arrow(event) + "  " + EventText.of(event) + "\n")
                .collect(Collectors.joining());
    }

    /** In a column of its own. */
    private static String time(Event event) {
        String millis = EventText.millis(event.nanos());
        return " ".repeat(Math.max(0, 10 - millis.length())) + millis;
    }

    /** Offset, sixteen octets, and what of them is printable. */
    static String hexDump(Transcript transcript) {
        return transcript.events().stream()
                .filter(event -> !WireOctets.of(event).isEmpty())
                .map(TranscriptText::dump)
                .collect(Collectors.joining("\n"));
    }

    private static String dump(Event event) {
        WireOctets octets = WireOctets.of(event);
        Bytes kept = octets.kept();
        String rows = IntStream.iterate(0, at -> at < kept.length(), at -> at + ROW)
                .mapToObj(at -> row(at, kept.slice(at, Math.min(at + ROW, kept.length()))))
                .collect(Collectors.joining());
        String more = octets.length() > kept.length() ? "… " + (octets.length() - kept.length()) + " more\n" : "";
        return arrow(event) + " at " + EventText.millis(event.nanos()) + ", " + octets.length() + " octets\n" + rows
                + more;
    }

    private static String row(int offset, Bytes octets) {
        var text = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            int octet = octets.at(i);
            text.append(octet >= 0x20 && octet < 0x7F ? (char) octet : '.');
        }
        String hex = SPACED.formatHex(octets.toArray());
        String gap = " ".repeat(3 * ROW - hex.length() + 1);
        return HexFormat.of().toHexDigits(offset, 6) + "  " + hex + gap + text + "\n";
    }

    private static String arrow(Event event) {
        boolean sent = event instanceof Event.Sent
                || event instanceof Event.HalfClosed
                || event instanceof Event.NotSent
                || event instanceof Event.Truncated
                || event instanceof Event.LastOctet;
        if (sent) {
            return "->";
        }
        boolean ours = event instanceof Event.Quiet
                || event instanceof Event.Connected
                || event instanceof Event.Secured
                || event instanceof Event.Prefixed;
        return ours ? "--" : "<-";
    }
}
