package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line for each kind of event, safe to print. */
final class EventText {

    private static final int SHOWN = 1000;
    private static final int PAYLOAD_SHOWN = 80;

    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    };

    private EventText() {}

    /** The name of the event's kind in documents: {@code half-closed}. */
    static String kind(Event event) {
        return KINDS.get(event.getClass());
    }

    static String of(Event event) {
        return Escaped.text(raw(event), SHOWN);
    }

    static String millis(long nanos) {
        long tenths = (nanos + 50_000) / 100_000;
        return tenths / 10 + "." + tenths % 10 + " ms";
    }

    private static String raw(Event event) {
        if (event instanceof Event.Connected connected) {
            return "connected to " + connected.peer();
        } else if (event instanceof Event.Barred barred) {
            return "no connection: " + barred.detail();
        } else if (event instanceof Event.Secured secured) {
            return secured.agreed() + ", certificate of " + secured.certificate();
        } else if (event instanceof Event.Prefixed prefixed) {
            return "an echo may stand behind \"" + Escaped.octets(prefixed.prefix()) + "\"";
        } else if (event instanceof Event.Notified) {
            return "received close_notify";
        } else if (event instanceof Event.Truncated) {
            return "sent FIN without close_notify";
        } else if (event instanceof Event.Sent sent) {
            return "sent " + role(sent.role()) + ": " + sent.text();
        } else if (event instanceof Event.NotSent notSent) {
            return "could not send " + role(notSent.role()) + ": " + notSent.why();
        } else if (event instanceof Event.LastOctet) {
            return "sent the last of it";
        } else if (event instanceof Event.Skipped skipped) {
            return "sent no more, for the response was not " + skipped.words();
        } else if (event instanceof Event.HalfClosed) {
            return "sent FIN";
        } else if (event instanceof Event.Accompanied beside) {
            return "beside it " + beside.what() + ": " + beside.served() + " of " + beside.asked() + " served";
        } else if (event instanceof Event.Omitted omitted) {
            return "… " + omitted.events() + " events not kept";
        } else if (event instanceof Event.Quiet) {
            return "nothing came";
        } else if (event instanceof Event.Responded responded) {
            return response(responded.response());
        } else if (event instanceof Event.Received received) {
            return "received " + received.frame() + payload(received.frame());
        } else if (event instanceof Event.Garbled garbled) {
            return "garbled: " + garbled.what();
        } else if (event instanceof Event.Ended ended) {
            return ended.ending().text() + (ended.detail().isEmpty() ? "" : " (" + ended.detail() + ")");
        }
        throw new IllegalArgumentException("unknown " + event);
    }

    /** In words: {@code close reply}. */
    static String role(Event.Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String response(HttpResponse response) {
        String fields = response.headers().stream()
                .map(header -> "; " + header.name() + ": " + header.value())
                .collect(Collectors.joining());
        String defects = response.defects().isEmpty() ? "" : " [" + String.join(", ", response.defects()) + "]";
        return "received " + response.version() + " " + response.status() + " " + response.reason() + defects + fields;
    }

    /** What people may read of a payload. */
    private static String payload(Frame frame) {
        int from = frame.opcode() == Opcode.CLOSE ? Math.min(2, frame.payload().length()) : 0;
        Bytes text = frame.payload().slice(from, frame.payload().length());
        if (text.isEmpty() || frame.opcode() == Opcode.BINARY) {
            return "";
        }
        boolean cut = text.length() > PAYLOAD_SHOWN;
        return " \"" + Escaped.octets(cut ? text.slice(0, PAYLOAD_SHOWN) : text) + (cut ? "…\"" : "\"");
    }
}
