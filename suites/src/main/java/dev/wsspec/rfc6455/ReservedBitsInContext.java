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
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: reserved bits in all places of a connection, not in its first frame only. */
public final class ReservedBitsInContext implements Catalogue {

    private static final List<String> DATA_ROWS = List.of(
            "6455-5.2-rsv3-data-frame",
            "6455-5.2-rsv2-data-frame",
            "6455-5.2-rsv-combinations",
            "6455-5.2-rsv1-data-frame",
            "6455-5.2-rsv-combinations",
            "6455-5.2-rsv-combinations",
            "6455-5.2-rsv-combinations");
    private static final Frame START = text("res").notFinal();
    private static final Frame END = continuation("erved");

    @Override
    public String title() {
        return "5.2 Reserved bits inside and behind messages";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return IntStream.rangeClosed(1, 7).boxed().flatMap(bits -> {
            String row = DATA_ROWS.get(bits - 1);
            return Stream.of(
                    alone("first-fragment-of-text", row, START, bits),
                    alone(
                            "first-fragment-of-binary",
                            row,
                            binary(Bytes.hex("00ff")).notFinal(),
                            bits),
                    alone("empty-text", row, text(""), bits),
                    alone("empty-binary", row, binary(Bytes.EMPTY), bits),
                    alone("binary-of-126", row, binary(filler(126)), bits),
                    behind(
                            "middle-fragment",
                            "6455-5.2-rsv-on-continuation",
                            continuation("v").notFinal(),
                            bits),
                    behind("ping-inside-message", "6455-5.2-rsv-on-ping", ping("inside"), bits),
                    conformanceCase("5.2-" + words(bits) + "-on-text-behind-text")
                            .must(row, "Reserved bits are 0 in every message, whatever came before.")
                            .control(text("first"), text("second"))
                            .send(text("first"))
                            .then(text("second").rsv(bits))
                            .hint("Look at the reserved bits of every frame, not only of the first.")
                            .expectRefusal(PROTOCOL_ERROR),
                    conformanceCase("5.2-" + words(bits) + "-between-text-and-ping")
                            .must(row, "A frame with reserved bits is the last that is processed.")
                            .control(text("before"), text("bits"), ping("behind"))
                            .send(text("before"), text("bits").rsv(bits), ping("behind"))
                            .hint("Stop reading where the connection is failed, also when more is in the buffer.")
                            .expect(stoppedBefore("behind")));
        });
    }

    private static ConformanceCase alone(String where, String row, Frame frame, int bits) {
        return conformanceCase("5.2-" + words(bits) + "-on-" + where)
                .must(row, "Reserved bits are 0 in a frame of any size, and in a first fragment too.")
                .control(frame.notFinal(), continuation(""))
                .send(frame.rsv(bits))
                .hint("The header is enough to fail the connection; there is no need to wait for the message.")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static ConformanceCase behind(String where, String row, Frame frame, int bits) {
        return conformanceCase("5.2-" + words(bits) + "-on-" + where)
                .must(row, "Reserved bits are 0 in every frame between the first and the last of a message.")
                .control(START, frame, END)
                .send(START, frame.rsv(bits))
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static String words(int bits) {
        return Framing.words(bits);
    }
}
