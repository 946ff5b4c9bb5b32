package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.rfc6455.StoppedOutcomes.stoppedBefore;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: opcodes 3 to 7 and 0xB to 0xF, unfinished, long, and in company. */
public final class ReservedOpcodes implements Catalogue {

    private static final Bytes PAYLOAD = Bytes.utf8("reserved");

    @Override
    public String title() {
        return "5.2 Reserved opcodes in company";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return IntStream.concat(IntStream.rangeClosed(3, 7), IntStream.rangeClosed(0xB, 0xF))
                .boxed()
                .flatMap(ReservedOpcodes::places);
    }

    private static Stream<ConformanceCase> places(int opcode) {
        Frame frame = Frame.of(opcode, PAYLOAD);
        return Stream.of(
                draft(opcode, "not-final")
                        .control(binary(PAYLOAD).notFinal(), continuation(""))
                        .send(frame.notFinal())
                        .expectRefusal(PROTOCOL_ERROR),
                draft(opcode, "of-125")
                        .control(binary(filler(125)))
                        .send(Frame.of(opcode, filler(125)))
                        .expectRefusal(PROTOCOL_ERROR),
                draft(opcode, "of-126")
                        .control(binary(filler(126)))
                        .send(Frame.of(opcode, filler(126)))
                        .expectRefusal(PROTOCOL_ERROR),
                draft(opcode, "behind-message")
                        .control(text("before"), text("reserved"))
                        .send(text("before"))
                        .then(frame)
                        .hint("Look at the opcode of every frame, not only of the first.")
                        .expectRefusal(PROTOCOL_ERROR),
                draft(opcode, "behind-fragments")
                        .control(text("be").notFinal(), continuation("fore"), text("reserved"))
                        .send(text("be").notFinal(), continuation("fore"))
                        .then(frame)
                        .expectRefusal(PROTOCOL_ERROR),
                draft(opcode, "between-text-and-ping")
                        .control(text("before"), ping("between"), ping("behind"))
                        .send(text("before"), frame, ping("behind"))
                        .hint("Stop reading where the connection is failed, also when more is in the buffer.")
                        .expect(stoppedBefore("behind")));
    }

    private static Draft draft(int opcode, String where) {
        String row = Opcode.isControl(opcode) ? "control" : "data";
        return conformanceCase("5.2-reserved-opcode-" + Integer.toHexString(opcode) + "-" + where)
                .must("6455-5.2-reserved-" + row + "-opcodes", "A frame of unknown opcode fails the connection.");
    }
}
