package dev.wsspec.run;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Says in one line what the target did, with times in milliseconds since the connection was asked for. */
final class Seen {

    private static final int SHOWN = 8;

    private Seen() {}

    static String of(Transcript seen) {
        var parts = new ArrayList<String>();
        for (Event event : seen.events()) {
            String text = event instanceof Event.Responded responded
                    ? SeenResponse.of(responded.response(), sendsOctets(seen))
                    : text(event);
            if (!text.isEmpty()) {
                parts.add(text + at(event));
            }
        }
        if (parts.isEmpty()) {
            return "nothing";
        }
        int size = parts.size();
        List<String> shown = size <= SHOWN ? parts : parts.subList(0, SHOWN - 1);
        return String.join("; ", shown)
                + (size <= SHOWN ? "" : "; … " + (size - SHOWN) + " more …; " + parts.get(size - 1));
    }

    private static boolean sendsOctets(Transcript seen) {
        return seen.all(Event.Sent.class).anyMatch(sent -> sent.role() == Event.Role.CASE);
    }

    private static String text(Event event) {
        if (event instanceof Event.Received received) {
            return received.frame().toString();
        } else if (event instanceof Event.Garbled garbled) {
            return garbled.what();
        } else if (event instanceof Event.Accompanied beside) {
            return beside.served() + " of " + beside.asked() + " connections beside it served";
        } else if (event instanceof Event.Quiet) {
            return "no reaction";
        } else if (event instanceof Event.Skipped skipped) {
            return "(not " + skipped.words() + ", the rest was not sent)";
        } else if (event instanceof Event.HalfClosed) {
            return "(we sent FIN)";
        } else if (event instanceof Event.Truncated) {
            return "(we sent FIN without close_notify)";
        } else if (event instanceof Event.Notified) {
            return "close_notify";
        } else if (event instanceof Event.Barred barred) {
            return "no connection (" + barred.detail() + ")";
        } else if (event instanceof Event.Ended ended) {
            return ended.ending().text() + (ended.detail().isEmpty() ? "" : " (" + ended.detail() + ")");
        } else if (event instanceof Event.Sent sent) {
            return switch (sent.role()) {
                case BARRIER -> "(barrier sent)";
                case CLOSE_REPLY -> "(we answered the Close)";
                case PREFACE, UPGRADE, CASE, SYNC, PONG -> "";
            };
        }
        return "";
    }

    private static String at(Event event) {
        long tenths = (event.nanos() + 50_000) / 100_000;
        return " at " + tenths / 10 + "." + tenths % 10 + " ms";
    }
}
