package dev.wsspec.cases;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.List;

/** Puts the data frames of one side together to messages (section 5.4); control frames between them do not matter. */
final class Messages {

    /** A complete message; the opcode is that of its first frame. */
    record Message(int opcode, Bytes content) {}

    private Messages() {}

    static List<Message> of(List<Frame> frames) {
        var messages = new ArrayList<Message>();
        var fragments = new ArrayList<Bytes>();
        int opcode = Opcode.CONTINUATION;
        for (Frame frame : frames) {
            if (frame.isControl()) {
                continue;
            }
            if (frame.opcode() != Opcode.CONTINUATION) {
                opcode = frame.opcode();
                fragments.clear();
            }
            fragments.add(frame.payload());
            if (frame.fin()) {
                messages.add(new Message(opcode, Bytes.join(fragments)));
                fragments.clear();
            }
        }
        return messages;
    }
}
