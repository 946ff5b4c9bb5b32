package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.5: control frames are whole and short, and their opcodes are known. */
public final class ControlFrames implements Catalogue {

    @Override
    public String title() {
        return "5.5 Control frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengths(), tooLong(), fragmented(), reserved(), betweenFragments())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> lengths() {
        return IntStream.of(124, 125)
                .mapToObj(length -> conformanceCase("5.5-ping-of-" + length)
                        .must("6455-5.5-control-125-ok", "A control frame with up to 125 octets is legal.")
                        .needs(Feature.PONG)
                        .send(ping(length))
                        .expect(pass(pongs(filler(length)).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> tooLong() {
        Bytes reason = Bytes.octets(0x03, 0xE8).plus(filler(123));
        return Stream.of(
                tooLong("ping", "ping", ping(125), ping(126)),
                tooLong("ping-of-65535", "ping", ping(125), ping(65_535)),
                tooLong("ping-of-65536", "ping", ping(125), ping(65_536)),
                tooLong("pong", "pong", pong(125), pong(126)),
                tooLong("pong-of-65536", "pong", pong(125), pong(65_536)),
                tooLong("close", "close", close(reason), close(reason.plus(filler(1)))),
                conformanceCase("5.5-ping-declared-too-long")
                        .must(
                                "6455-5.5-control-126-ping",
                                "A control frame that announces more than 125 octets is invalid.")
                        .control(ping(125))
                        .send(ping(0).declaring(126))
                        .hint("The header is enough to fail the connection; there is no need to wait for the payload.")
                        .expect(
                                pass(failsTheConnection()),
                                weak(closesButLeavesTcpOpen())
                                        .because("7.1.1", "the TCP connection is to be closed after the Close"),
                                weak(waits()).because("5.5", "the frame is invalid from its header on")));
    }

    /** The barrier is swallowed as part of the payload that never came, so silence is no sign of acceptance. */
    private static Reaction waits() {
        return Reaction.reaction("waits for the rest of the payload", seen -> !seen.ended() && !seen.barrierAnswered());
    }

    private static Stream<ConformanceCase> fragmented() {
        return Stream.of(
                notFinal("ping", "ping", ping("Hello")),
                notFinal("empty-ping", "ping", ping("")),
                notFinal("pong", "pong", pong("Hello")),
                notFinal("close", "close", close(1000)));
    }

    private static Stream<ConformanceCase> reserved() {
        return IntStream.rangeClosed(0xB, 0xF)
                .boxed()
                .flatMap(opcode -> Stream.of(Bytes.EMPTY, Bytes.utf8("reserved"))
                        .map(payload -> conformanceCase("5.5-reserved-control-opcode-" + Integer.toHexString(opcode)
                                        + (payload.isEmpty() ? "-empty" : ""))
                                .must(
                                        "6455-5.2-reserved-control-opcodes",
                                        "An unknown control opcode fails the connection.")
                                .control(Frame.of(Opcode.PING, payload))
                                .send(Frame.of(opcode, payload))
                                .expectRefusal(PROTOCOL_ERROR)));
    }

    private static Stream<ConformanceCase> betweenFragments() {
        Frame start = text("Hel").notFinal();
        Frame end = continuation("lo");
        return Stream.of(
                conformanceCase("5.5-ping-between-fragments")
                        .must(
                                "6455-5.4-control-between-fragments",
                                "Control frames may stand between the fragments of a message.")
                        .needs(Feature.PONG)
                        .send(start, ping("between"), end)
                        .expect(pass(pongs(Bytes.utf8("between")).and(staysUsable()))),
                conformanceCase("5.5-pong-between-fragments")
                        .must(
                                "6455-5.4-control-between-fragments",
                                "An unasked Pong between fragments changes nothing.")
                        .send(start, pong("between"), end)
                        .expect(pass(staysUsable())),
                conformanceCase("5.5-echo-with-ping-between-fragments")
                        .must(
                                "6455-5.4-control-between-fragments",
                                "A message keeps its content when a Ping splits its fragments.")
                        .needs(Feature.PONG)
                        .needs(Feature.ECHO)
                        .send(start, ping("mid"), continuation("l").notFinal(), ping("dle"), continuation("o"))
                        .expect(pass(echoes(Opcode.TEXT, Bytes.utf8("Hello"))
                                .and(pongs(Bytes.utf8("dle")))
                                .and(staysUsable()))));
    }

    private static ConformanceCase tooLong(String words, String row, Frame longest, Frame tooLong) {
        return conformanceCase("5.5-" + words + "-too-long")
                .must("6455-5.5-control-126-" + row, "A control frame carries at most 125 octets.")
                .control(longest)
                .send(tooLong)
                .hint("Check the length of control frames as soon as the header is read.")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static ConformanceCase notFinal(String words, String row, Frame frame) {
        return conformanceCase("5.5-fragmented-" + words)
                .must("6455-5.4-control-not-fragmented-" + row, "A control frame has FIN set.")
                .control(frame)
                .send(frame.notFinal())
                .hint("A control frame with FIN 0 is an error at once, with or without a continuation behind it.")
                .expectRefusal(PROTOCOL_ERROR);
    }
}
