package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: reserved bits and opcodes that nothing negotiated gives a meaning. */
public final class Framing implements Catalogue {

    private static final Frame START = text("Hel").notFinal();
    private static final Frame END = continuation("lo");

    @Override
    public String title() {
        return "5.2 Reserved bits and opcodes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(dataBits(), otherBits(), dataOpcodes(), inMessage()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> dataBits() {
        Map<Integer, String> rows = Map.of(
                Frame.RSV1, "6455-5.2-rsv1-data-frame",
                Frame.RSV2, "6455-5.2-rsv2-data-frame",
                Frame.RSV3, "6455-5.2-rsv3-data-frame");
        return bits().flatMap(bits -> Stream.of(
                reservedBits("text", rows.getOrDefault(bits, "6455-5.2-rsv-combinations"), text("Hello"), bits),
                reservedBits(
                        "binary",
                        rows.getOrDefault(bits, "6455-5.2-rsv-combinations"),
                        binary(Bytes.utf8("Hello")),
                        bits)));
    }

    private static Stream<ConformanceCase> otherBits() {
        Stream<ConformanceCase> continuations = bits().map(bits -> conformanceCase(
                        "5.2-" + words(bits) + "-on-continuation")
                .must("6455-5.2-rsv-on-continuation", "Reserved bits are 0 in every frame of a message.")
                .control(START, END)
                .send(START, END.rsv(bits))
                .expectRefusal(PROTOCOL_ERROR));
        Stream<ConformanceCase> controls = bits().flatMap(bits -> Stream.of(
                reservedBits("ping", "6455-5.2-rsv-on-ping", ping("Hello"), bits),
                reservedBits("pong", "6455-5.2-rsv-on-pong", pong("Hello"), bits),
                reservedBits("close", "6455-5.2-rsv-on-close", close(1000), bits)));
        return Stream.concat(continuations, controls);
    }

    private static Stream<ConformanceCase> dataOpcodes() {
        return IntStream.rangeClosed(3, 7)
                .boxed()
                .flatMap(opcode -> Stream.of(Bytes.EMPTY, Bytes.utf8("reserved"))
                        .map(payload -> conformanceCase(
                                        "5.2-reserved-data-opcode-" + opcode + (payload.isEmpty() ? "-empty" : ""))
                                .must("6455-5.2-reserved-data-opcodes", "An unknown data opcode fails the connection.")
                                .control(binary(payload))
                                .send(Frame.of(opcode, payload))
                                .hint("A frame of unknown opcode is an error, not something to skip.")
                                .expectRefusal(PROTOCOL_ERROR)));
    }

    private static Stream<ConformanceCase> inMessage() {
        return IntStream.of(3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF)
                .mapToObj(opcode -> conformanceCase(
                                "5.2-reserved-opcode-" + Integer.toHexString(opcode) + "-inside-message")
                        .must(
                                "6455-5.2-reserved-opcode-mid-message",
                                "An unknown opcode inside a message fails the connection.")
                        .control(START, ping("inside"), END)
                        .send(START, Frame.of(opcode, Bytes.utf8("inside")))
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static ConformanceCase reservedBits(String words, String row, Frame frame, int bits) {
        return conformanceCase("5.2-" + words(bits) + "-on-" + words)
                .must(row, "Without an extension that defines them, the reserved bits of a frame are 0.")
                .control(frame)
                .send(frame.rsv(bits))
                .hint("Look at all three bits of every frame, control frames included.")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static Stream<Integer> bits() {
        return Stream.of(Frame.RSV1, Frame.RSV2, Frame.RSV3, 3, 5, 6, 7);
    }

    /** {@code rsv1}, {@code rsv1-rsv3}, in the numbering of the RFC. */
    static String words(int bits) {
        String all = ((bits & Frame.RSV1) == 0 ? "" : "-rsv1")
                + ((bits & Frame.RSV2) == 0 ? "" : "-rsv2")
                + ((bits & Frame.RSV3) == 0 ? "" : "-rsv3");
        return all.substring(1);
    }
}
