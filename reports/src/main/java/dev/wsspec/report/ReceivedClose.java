package dev.wsspec.report;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.FrameReader;
import dev.wsspec.wire.Opcode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Close that a target sent, in the events of a document. */
final class ReceivedClose {

    private ReceivedClose() {}

    static boolean in(List<EventRow> events) {
        return frames(events).findAny().isPresent();
    }

    /** The code of the first one; empty when there is none or it has none. */
    static Optional<Integer> code(List<EventRow> events) {
        return frames(events)
                .findFirst()
                .filter(close -> close.payload().length() >= 2)
                .map(Frame::closeCode);
    }

    private static Stream<Frame> frames(List<EventRow> events) {
        return events.stream()
                .filter(event -> event.kind().equals("received"))
                .flatMap(event -> frame(event.hex()).stream())
                .filter(frame -> frame.opcode() == Opcode.CLOSE);
    }

    /** Nothing where the digits are none, for a document may come from anywhere. */
    private static Optional<Frame> frame(String hex) {
        try {
            return FrameReader.first(Bytes.hex(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
