package dev.wsspec.cases;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Transcripts written by hand. */
final class Scene {

    static final Bytes BARRIER = Bytes.utf8("barrier");

    private final List<Event> events = new ArrayList<>();

    private Scene(Event... first) {
        events.addAll(List.of(first));
    }

    /** A connection on which nothing was answered yet. */
    static Scene connected() {
        return new Scene(new Event.Connected(1, "peer"));
    }

    static Scene switched(Header... headers) {
        return connected().answered(101, headers);
    }

    Scene answered(int status, Header... headers) {
        return and(new Event.Responded(
                2, new HttpResponse("HTTP/1.1", status, "", List.of(headers), Bytes.EMPTY, Bytes.EMPTY, List.of())));
    }

    Scene received(Frame... frames) {
        Stream.of(frames).forEach(frame -> events.add(new Event.Received(3, frame)));
        return this;
    }

    Scene sent(Frame frame) {
        return and(new Event.Sent(3, Event.Role.CASE, frame.encode(7), ""));
    }

    /** The barrier goes out and is answered. */
    Scene served() {
        return asked().received(Frame.of(Opcode.PONG, BARRIER).unmasked());
    }

    /** The barrier goes out. */
    Scene asked() {
        return and(new Event.Sent(
                4, Event.Role.BARRIER, Frame.of(Opcode.PING, BARRIER).encode(7), ""));
    }

    Scene and(Event event) {
        events.add(event);
        return this;
    }

    Transcript open() {
        return and(new Event.Ended(9, Ending.STILL_OPEN, "")).so();
    }

    Transcript ended() {
        return and(new Event.Ended(9, Ending.END_OF_STREAM, "")).so();
    }

    Transcript so() {
        return new Transcript(events);
    }
}
