package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.echoes;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Reaction;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/**
 * RFC 6455, section 7.1.7: once a connection has failed, nothing more of the client's is processed; what came before may
 * be.
 */
public final class BehindViolations implements Catalogue {

    private static final Bytes PING = Bytes.utf8("behind");

    /** A violation, and the same frames without it. */
    private record Violation(String words, Frame bad, Frame good) {}

    @Override
    public String title() {
        return "7.1.7 What stands around a violation";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.concat(
                violations().map(BehindViolations::behind),
                violations()
                        .filter(violation -> violation.good().opcode() != Opcode.CLOSE)
                        .map(BehindViolations::before));
    }

    private static Stream<Violation> violations() {
        Frame text = text("Hello, world!");
        return Stream.of(
                new Violation("rsv1", text.rsv(Frame.RSV1), text),
                new Violation("rsv2", text.rsv(Frame.RSV2), text),
                new Violation("rsv2-and-rsv3", text.rsv(Frame.RSV2 | Frame.RSV3), text),
                new Violation("rsv-on-ping", ping("Hello").rsv(Frame.RSV3), ping("Hello")),
                new Violation("opcode-5", Frame.of(5, Bytes.EMPTY), text("")),
                new Violation("opcode-7", Frame.of(7, Bytes.utf8("Hello, world!")), text),
                new Violation("opcode-b", Frame.of(0xB, Bytes.utf8("Hello")), ping("Hello")),
                new Violation("lone-continuation", continuation("Hello"), text("Hello")),
                new Violation("long-ping", ping(126), ping(125)),
                new Violation("fragmented-ping", ping("Hello").notFinal(), ping("Hello")),
                new Violation("invalid-text", Frame.of(1, Bytes.hex("48656c6c6fff")), text("Hello")),
                new Violation("unmasked-text", text("Hello").unmasked(), text("Hello")),
                new Violation("close-1005", close(1005), close(1000)));
    }

    private static ConformanceCase behind(Violation violation) {
        return conformanceCase("7.1.7-nothing-served-behind-" + violation.words())
                .must("6455-7.1.7-fail-stops-processing", "What follows a violation is not processed.")
                .control(violation.good())
                .send(violation.bad(), text("behind"), ping(PING))
                .hint("Stop reading frames where the connection fails, whatever the buffer still holds.")
                .expect(
                        pass(stops().and(Endings.ends())),
                        weak(stops().and(closesButLeavesTcpOpen()))
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** Whether what came before is served is the server's choice: it may have read all in one piece. */
    private static ConformanceCase before(Violation violation) {
        return conformanceCase("7.1.7-message-in-front-of-" + violation.words())
                .may("6455-7.1.7-fail-earlier-data-delivered", "Messages in front of a violation may be delivered.")
                .needs(Feature.ECHO)
                .control(text("in front"), violation.good())
                .send(text("in front"), violation.bad())
                .expect(
                        observed(echoes(Opcode.TEXT, Bytes.utf8("in front")).and(fails())),
                        observed(fails())
                                .because("7.1.7", "nothing binds a server to serve what came in the same read"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static Reaction fails() {
        return Reactions.failsTheConnection();
    }

    private static Reaction stops() {
        return reaction(
                "processes nothing behind the violation",
                seen -> !seen.barrierAnswered()
                        && !Reactions.pongPayloads(seen).contains(PING)
                        && !echoes(Opcode.TEXT, PING).matches().test(seen));
    }
}
