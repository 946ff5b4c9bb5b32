package dev.wsspec.rfc6455;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.FrameReader;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a server says of its own accord, such as a greeting, a Ping or a Pong, from what came of what it was sent. */
final class OwnWords {

    private OwnWords() {}

    /** Nothing came of what was sent but one Close. */
    static boolean besideOneClose(Transcript seen) {
        List<Frame> rest = reactions(seen);
        return rest.size() == 1 && rest.get(0).opcode() == Opcode.CLOSE;
    }

    /** Nothing came of what was sent. */
    static boolean alone(Transcript seen) {
        return reactions(seen).isEmpty();
    }

    /**
     * The frames that are not its own; behind its Close no data is, and Pings and Pongs do not matter. An echo of the fragments in front of our Close, begun
     * before the Close was read, is no answer to what stands behind it.
     */
    static List<Frame> reactions(Transcript seen) {
        List<Frame> frames = sent(seen);
        List<Bytes> sent = frames.stream().map(Frame::payload).toList();
        List<Frame> begun = Unfinished.of(seen.frames());
        boolean before = Unfinished.repeats(begun, frames);
        var rest = new ArrayList<Frame>();
        boolean closed = false;
        for (Frame frame : seen.frames()) {
            closed |= frame.opcode() == Opcode.CLOSE;
            boolean own = own(frame, sent) || before && begun.contains(frame);
            boolean idle = closed && (frame.opcode() == Opcode.PING || frame.opcode() == Opcode.PONG);
            if (!idle && (closed || !own)) {
                rest.add(frame);
            }
        }
        return rest;
    }

    private static boolean own(Frame frame, List<Bytes> sent) {
        boolean message = frame.fin() && (frame.opcode() == Opcode.TEXT || frame.opcode() == Opcode.BINARY);
        return frame.opcode() == Opcode.PING
                || frame.opcode() == Opcode.PONG && !sent.contains(frame.payload())
                || message
                        && !frame.payload().isEmpty()
                        && sent.stream().noneMatch(part -> ends(frame.payload(), part));
    }

    /** An echo may have more in front: the beginning of a message in fragments, or words of the application. */
    private static boolean ends(Bytes message, Bytes part) {
        int before = message.length() - part.length();
        return before >= 0
                && !part.isEmpty()
                && message.slice(before, message.length()).equals(part);
    }

    private static List<Frame> sent(Transcript seen) {
        var parts = new ArrayList<Frame>();
        Bytes octets = seen.sent(Event.Role.CASE);
        var frames = new FrameReader(new ByteArrayInputStream(octets.toArray()));
        try {
            Optional<Frame> frame = frames.next(octets.length());
            while (frame.isPresent()) {
                parts.add(frame.get());
                frame = frames.next(octets.length());
            }
            return parts;
        } catch (IOException e) {
            // The peer was gone before all of it was sent.
            return parts;
        }
    }
}
