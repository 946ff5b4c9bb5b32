package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/**
 * RFC 6455, section 7.1.7: to fail a connection is to send a Close, to end TCP, and to wait for nothing. Where that is what is
 * asked, the violation is delivered whole: its last octets, coming behind the Close, could be what a server waited for.
 */
public final class FailedConnections implements Catalogue {

    private static final String NO_WAIT = "A server that fails a connection does not wait for the client's Close.";
    private static final String NO_WAIT_HINT =
            "Behind a Close for a failure nothing of the client's matters any more, its Close included.";

    @Override
    public String title() {
        return "7.1.7 Failed connections";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(ending(), sayingSo(), notWaiting(), closedTwice()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> ending() {
        return Stream.of(
                ending("reserved-bits", text("end this"), text("end this").rsv(Frame.RSV2)),
                ending("reserved-opcode", text("end this"), Frame.of(5, Bytes.utf8("end this"))),
                ending("lone-continuation", text("end this"), continuation("end this")),
                ending("invalid-text", text("end this"), Frame.of(1, Bytes.hex("656e64ff"))),
                ending("unmasked-frame", text("end this"), text("end this").unmasked()));
    }

    private static ConformanceCase ending(String words, Frame repaired, Frame violation) {
        return conformanceCase("7.1.7-end-of-tcp-for-" + words)
                .must("6455-7.1.7-fail-closes", "A connection that has failed is closed, whatever the client does.")
                .control(repaired)
                .send(violation)
                .awaitEnd()
                .timed()
                .onlyWhole()
                .hint("A Close alone fails no connection: end TCP behind it.")
                .expect(
                        pass(Endings.closesUnaided()),
                        weak(Endings.dropsUnaided()).because("7.1.7", "a Close frame is to be sent first"),
                        weak(Endings.closesAfterUs())
                                .because("7.1.7", "a failed connection is closed without waiting for the client"));
    }

    private static Stream<ConformanceCase> sayingSo() {
        return Stream.of(
                sayingSo("reserved-bits", ping("tell me"), ping("tell me").rsv(Frame.RSV3)),
                sayingSo("reserved-opcode", ping("tell me"), Frame.of(0xD, Bytes.utf8("tell me"))),
                sayingSo("fragmented-ping", ping("tell me"), ping("tell me").notFinal()),
                sayingSo("invalid-text", text("tell me"), Frame.of(1, Bytes.hex("74656c6cc3"))));
    }

    private static ConformanceCase sayingSo(String words, Frame repaired, Frame violation) {
        return conformanceCase("7.1.7-close-frame-for-" + words)
                .should("6455-7.1.7-fail-sends-close", "A server that fails a connection says so in a Close frame.")
                .control(repaired)
                .send(violation)
                .expect(
                        pass(closesWithAnotherCode()),
                        weak(drops()).because("7.1.7", "a Close frame is to be sent first"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static Stream<ConformanceCase> notWaiting() {
        return Stream.of(
                notWaiting("reserved-bits", binary(Bytes.octets(1, 2, 3)), Frame.RSV2),
                notWaiting("more-reserved-bits", ping("no reply"), Frame.RSV2 | Frame.RSV3),
                conformanceCase("7.1.7-no-wait-behind-long-ping")
                        .must("6455-7.1.7-fail-not-waiting-for-close", NO_WAIT)
                        .control(ping(125))
                        .send(ping(127))
                        .awaitEnd()
                        .timed()
                        .onlyWhole()
                        .hint(NO_WAIT_HINT)
                        .expect(withoutWaiting()));
    }

    private static ConformanceCase notWaiting(String words, Frame frame, int bits) {
        return conformanceCase("7.1.7-no-wait-behind-" + words)
                .must("6455-7.1.7-fail-not-waiting-for-close", NO_WAIT)
                .control(frame)
                .send(frame.rsv(bits))
                .awaitEnd()
                .timed()
                .onlyWhole()
                .hint(NO_WAIT_HINT)
                .expect(withoutWaiting());
    }

    private static Outcome[] withoutWaiting() {
        return new Outcome[] {
            pass(Endings.closesUnaided()),
            weak(Endings.dropsUnaided()).because("7.1.7", "a Close frame is to be sent first"),
            weak(Endings.closesAfterUs()).because("7.1.7", "the client's Close is not to be processed")
        };
    }

    /** Both sides close, each for a reason of its own. */
    private static Stream<ConformanceCase> closedTwice() {
        return Stream.of(
                closedTwice("reserved-bits", text("both"), text("both").rsv(Frame.RSV3)),
                closedTwice("reserved-opcode", text("both"), Frame.of(6, Bytes.utf8("both"))),
                closedTwice("lone-continuation", ping("both"), continuation("both")));
    }

    private static ConformanceCase closedTwice(String words, Frame repaired, Frame violation) {
        return conformanceCase("5.5.1-both-close-for-" + words)
                .must("6455-5.5.1-simultaneous-close", "When both sides close at once, one Close of each is enough.")
                .control(repaired, close(1000))
                .send(violation, close(1000, "both"))
                .hint("A Close that arrives behind one's own is the answer to it, and gets none.")
                .expect(
                        pass(Endings.closesOnce()),
                        pass(drops()).because("7.1.1", "the Close left unread can turn the end into a reset"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }
}
