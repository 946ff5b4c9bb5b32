package dev.wsspec.rfc6455;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that was begun and not ended. A server may answer a fragment before the next one is there (section 5.4), and
 * what no last fragment follows was never delivered to anybody (section 6.2).
 */
final class Unfinished {

    private Unfinished() {}

    /** The data frames in front of the first Close that belong to a message without a last frame. */
    static List<Frame> of(List<Frame> frames) {
        var begun = new ArrayList<Frame>();
        for (Frame frame : frames) {
            if (frame.opcode() == Opcode.CLOSE) {
                return begun;
            }
            if (frame.fin() && !frame.isControl()) {
                begun.clear();
            } else if (!frame.isControl()) {
                begun.add(frame);
            }
        }
        return begun;
    }

    /** Whether it says nothing but what the unfinished message in front of the Close of another said, or a part of it. */
    static boolean repeats(List<Frame> echo, List<Frame> sent) {
        Bytes said = content(echo);
        Bytes asked = content(of(sent));
        return said.length() <= asked.length() && asked.slice(0, said.length()).equals(said);
    }

    private static Bytes content(List<Frame> frames) {
        return Bytes.join(frames.stream().map(Frame::payload).toList());
    }
}
