package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.FrameReader;
import dev.wsspec.wire.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an event back from its octets, and from the words of {@link EventText} where there are none. */
final class StoredEvent {

    private static final Pattern SENT = Pattern.compile("sent ([a-z ]+): (.*)");
    private static final Pattern NOT_SENT = Pattern.compile("could not send ([a-z ]+): (.*)");
    private static final Pattern BESIDE = Pattern.compile("beside it (.*): ([0-9]{1,6}) of ([0-9]{1,6}) served");
    private static final Pattern DEFECTS = Pattern.compile(" \\[([^\\]]*)\\].*");
    private static final String GARBLED = "garbled: ";
    private static final String CONNECTED = "connected to ";

    private StoredEvent() {}

    /** Nothing when it is of no known kind, was not kept, or contradicts itself. */
    static Optional<Event> of(EventRow row) {
        try {
            return read(row);
        } catch (IllegalArgumentException e) {
            // Hexadecimal digits that are none, or a name that is none: the document was not written by us.
            return Optional.empty();
        }
    }

    private static Optional<Event> read(EventRow row) {
        long nanos = row.nanos();
        return switch (row.kind()) {
            case "connected" -> Optional.of(new Event.Connected(nanos, behind(CONNECTED, row.text())));
            case "accompanied" -> matched(BESIDE, row).map(found -> beside(nanos, found));
            case "sent" -> matched(SENT, row).map(found -> sent(row, found));
            case "not-sent" ->
                matched(NOT_SENT, row).map(found -> new Event.NotSent(nanos, role(found.group(1)), found.group(2)));
            case "last-octet" -> Optional.of(new Event.LastOctet(nanos));
            case "half-closed" -> Optional.of(new Event.HalfClosed(nanos));
            case "quiet" -> Optional.of(new Event.Quiet(nanos));
            case "responded" -> response(row).map(response -> new Event.Responded(nanos, response));
            case "received" -> FrameReader.first(Bytes.hex(row.hex())).map(frame -> new Event.Received(nanos, frame));
            case "garbled" -> Optional.of(new Event.Garbled(nanos, behind(GARBLED, row.text())));
            case "ended" -> ended(row);
            default -> Optional.empty();
        };
    }

    private static Optional<Matcher> matched(Pattern form, EventRow row) {
        return Optional.of(form.matcher(row.text())).filter(Matcher::matches);
    }

    private static Event beside(long nanos, Matcher found) {
        return new Event.Accompanied(
                nanos, found.group(1), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(2)));
    }

    private static Event sent(EventRow row, Matcher found) {
        return new Event.Sent(row.nanos(), role(found.group(1)), Bytes.hex(row.hex()), row.length(), found.group(2));
    }

    private static Event.Role role(String words) {
        return Stream.of(Event.Role.values())
                .filter(role -> EventText.role(role).equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + words));
    }

    /** What was wrong with the body cannot be told from its octets and comes from the words. */
    private static Optional<HttpResponse> response(EventRow row) {
        return HttpResponse.of(Bytes.hex(row.hex())).map(response -> {
            String status = "received " + response.version() + " " + response.status() + " " + response.reason();
            Matcher told = DEFECTS.matcher(behind(Escaped.text(status), row.text()));
            List<String> more = told.matches()
                    ? Stream.of(told.group(1).split(", "))
                            .filter(defect -> !response.defects().contains(defect))
                            .toList()
                    : List.of();
            return response.with(response.body(), more);
        });
    }

    private static Optional<Event> ended(EventRow row) {
        return Stream.of(Ending.values())
                .filter(ending -> row.text().startsWith(ending.text()))
                .findFirst()
                .map(ending -> new Event.Ended(row.nanos(), ending, detail(behind(ending.text(), row.text()))));
    }

    private static String detail(String text) {
        return text.startsWith(" (") && text.endsWith(")") ? text.substring(2, text.length() - 1) : "";
    }

    private static String behind(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : "";
    }
}
