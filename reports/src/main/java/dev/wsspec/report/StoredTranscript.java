package dev.wsspec.report;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A transcript read back from the document, which keeps all octets but those of heavy exchanges.
 */
final class StoredTranscript {

    private StoredTranscript() {}

    /**
     * The transcript as the judge saw it, but for what never decides: peers, and the octets of credentials.
     *
     * @return nothing when the document has only a part of it, or what it has makes no sense
     */
    static Optional<Transcript> of(List<EventRow> rows) {
        var events = new ArrayList<Event>();
        for (EventRow row : rows) {
            Optional<Event> event = whole(row) ? StoredEvent.of(row) : Optional.empty();
            if (event.isEmpty()) {
                return Optional.empty();
            }
            events.add(event.get());
        }
        return Optional.of(new Transcript(events));
    }

    private static boolean whole(EventRow row) {
        return row.hex().length() == 2 * row.length();
    }
}
