package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: the payload length, in the shortest of its three forms. */
public final class PayloadLengths implements Catalogue {

    private static final int TOO_BIG = 1009;

    @Override
    public String title() {
        return "5.2 Payload lengths";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(taking(), echoing(), empty(), nonMinimal(), topBit()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> taking() {
        return IntStream.of(125, 126, 127, 65_535, 65_536)
                .mapToObj(length -> conformanceCase("5.2-binary-of-" + length)
                        .must(row(length), "Each form of the length is read.")
                        .send(binary(filler(length)))
                        .expect(taken(staysUsable(), length)));
    }

    private static Stream<ConformanceCase> echoing() {
        return IntStream.of(1, 125, 126, 127, 256, 32_768, 65_535, 65_536)
                .mapToObj(length -> conformanceCase("5.2-echo-of-" + length)
                        .must(row(length), "Each form of the length is read, most significant octet first.")
                        .needs(Feature.ECHO)
                        .send(text(filler(length).text(US_ASCII)))
                        .expect(taken(echoes(Opcode.TEXT, filler(length)).and(staysUsable()), length)));
    }

    private static Stream<ConformanceCase> empty() {
        return Stream.of(empty("text", text(""), Opcode.TEXT), empty("binary", binary(Bytes.EMPTY), Opcode.BINARY));
    }

    private static ConformanceCase empty(String type, Frame frame, int opcode) {
        return conformanceCase("5.6-echo-of-empty-" + type)
                .must("6455-5.6-" + type + "-empty", "A message of no octets is a message.")
                .needs(Feature.ECHO)
                .send(frame)
                .expect(
                        pass(echoes(opcode, Bytes.EMPTY).and(staysUsable())),
                        weak(staysUsable()).because("5.6", "the message was taken, but it is not echoed as others are"),
                        pass(closes(1003)).because("7.4.1", "a server may take one type of data only"));
    }

    private static Stream<ConformanceCase> nonMinimal() {
        Stream<ConformanceCase> sixteen = IntStream.of(0, 1, 5, 124, 125)
                .mapToObj(length -> longer(
                        "binary-of-" + length + "-in-16-bits", "16", binary(filler(length)), LengthForm.SIXTEEN_BITS));
        Stream<ConformanceCase> sixtyFour = IntStream.of(0, 1, 5, 125, 126, 127, 65_535)
                .mapToObj(length -> longer(
                        "binary-of-" + length + "-in-64-bits",
                        "64",
                        binary(filler(length)),
                        LengthForm.SIXTY_FOUR_BITS));
        Stream<ConformanceCase> control = Stream.of(
                longer("ping-in-16-bits", "control", ping("Hello"), LengthForm.SIXTEEN_BITS),
                longer("ping-in-64-bits", "control", ping("Hello"), LengthForm.SIXTY_FOUR_BITS),
                longer("pong-in-16-bits", "control", pong("Hello"), LengthForm.SIXTEEN_BITS),
                longer("close-in-16-bits", "control", close(NORMAL), LengthForm.SIXTEEN_BITS));
        Stream<ConformanceCase> others = Stream.of(
                longer("text-of-5-in-16-bits", "16", text("abcde"), LengthForm.SIXTEEN_BITS),
                longer("text-of-5-in-64-bits", "64", text("abcde"), LengthForm.SIXTY_FOUR_BITS),
                longer("text-of-126-in-64-bits", "64", text("x".repeat(126)), LengthForm.SIXTY_FOUR_BITS),
                longer("empty-ping-in-16-bits", "control", ping(""), LengthForm.SIXTEEN_BITS),
                longer("pong-in-64-bits", "control", pong("Hello"), LengthForm.SIXTY_FOUR_BITS),
                longer("ping-of-125-in-16-bits", "control", ping(125), LengthForm.SIXTEEN_BITS),
                longer("close-in-64-bits", "control", close(NORMAL), LengthForm.SIXTY_FOUR_BITS));
        return Stream.of(sixteen, sixtyFour, control, others).flatMap(all -> all);
    }

    private static ConformanceCase longer(String words, String row, Frame frame, LengthForm form) {
        String reason = "the sender must not, but the RFC does not say what a receiver does about it";
        return conformanceCase("5.2-" + words)
                .must("6455-5.2-length-minimal-" + row, "A length is written in the shortest form there is for it.")
                .control(frame)
                .send(frame.lengthForm(form))
                .expect(
                        pass(closes(PROTOCOL_ERROR)),
                        weak(closes(NORMAL)).because("5.2", reason),
                        weak(closesWithAnotherCode()).because("7.4.1", "each close code has its meaning"),
                        weak(drops())
                                .because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"),
                        weak(staysUsable()).because("5.2", reason));
    }

    private static Stream<ConformanceCase> topBit() {
        return Stream.of(
                topBit("alone", binary(Bytes.EMPTY).declaring(Long.MIN_VALUE)),
                topBit("and-5", binary(filler(5)).declaring(Long.MIN_VALUE | 5)),
                topBit("and-65536", binary(filler(65_536)).declaring(Long.MIN_VALUE | 65_536)),
                topBit("and-all-others", binary(Bytes.utf8("all ones")).declaring(-1)),
                topBit("on-text", text("Hello").declaring(Long.MIN_VALUE | 5)),
                topBit("on-first-fragment", text("Hel").notFinal().declaring(Long.MIN_VALUE | 3)));
    }

    private static ConformanceCase topBit(String words, Frame frame) {
        return conformanceCase("5.2-length-with-top-bit-" + words)
                .must("6455-5.2-length-64-msb", "The top bit of a 64-bit length is 0.")
                .control(binary(frame.payload()))
                .send(frame)
                .hint("As a signed number this length is negative.")
                .expect(
                        pass(closes(PROTOCOL_ERROR, TOO_BIG)),
                        weak(closesWithAnotherCode()).because("7.4.1", "each close code has its meaning"),
                        weak(drops())
                                .because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"),
                        weak(reaction("waits for the payload", seen -> !seen.ended() && !seen.barrierAnswered()))
                                .because("5.2", "the frame is invalid from its header on"));
    }

    static String row(int length) {
        return "6455-5.2-length-" + (length < 126 ? "7bit" : length < 65_536 ? "16bit" : "64bit");
    }
}
