package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 6455, section 7.1.1: who ends TCP behind the Close frames, how soon, and with FIN or a reset. */
public final class TcpEnd implements Catalogue {

    @Override
    public String title() {
        return "7.1.1 The end of TCP";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(first(), promptly(), cleanly(), trailing()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> first() {
        return Stream.of(
                first("close", close(1000, "you first")),
                first("empty-close", ping("you first"), close(Bytes.EMPTY)),
                first("application-code", close(4000, "you first")));
    }

    private static ConformanceCase first(String words, Frame... frames) {
        return conformanceCase("7.1.1-server-ends-first-behind-" + words)
                .should("6455-7.1.1-server-closes-first", "The server ends TCP before the client does.")
                .send(frames)
                .hint("End TCP when both Close frames have gone: waiting for the client's FIN is the client's part.")
                .timed()
                .expect(
                        pass(Endings.closesUnaided()),
                        weak(Endings.closesAfterUs()).because("7.1.1", "the server is to hold TIME_WAIT"));
    }

    private static Stream<ConformanceCase> promptly() {
        return Stream.of(
                promptly("empty-close", text("soon"), close(Bytes.EMPTY)),
                promptly("close-inside-message", text("so").notFinal(), close(1000, "on")),
                promptly("going-away", close(1001, "soon")));
    }

    private static ConformanceCase promptly(String words, Frame... frames) {
        return conformanceCase("7.1.1-tcp-ends-at-once-behind-" + words)
                .should("6455-7.1.1-server-initiates-tcp-close", "A server that is told to close ends TCP at once.")
                .send(frames)
                .timed()
                .expect(
                        pass(Endings.closesWithinASecond()),
                        weak(closesWithAnotherCode()).because("7.1.1", "the server starts to end TCP immediately"));
    }

    private static Stream<ConformanceCase> cleanly() {
        return Stream.of(
                cleanly("close", close(1000, "cleanly")),
                cleanly("empty-close", ping("cleanly"), close(Bytes.EMPTY)),
                cleanly("messages", text("cleanly"), ping("cleanly"), close(1000)));
    }

    private static ConformanceCase cleanly(String words, Frame... frames) {
        return conformanceCase("7.1.1-fin-behind-" + words)
                .should("6455-7.1.1-clean-tcp-close", "TCP ends with FIN, not with a reset.")
                .send(frames)
                .hint("Read what the client has sent before closing the socket, or TCP sends a reset.")
                .expect(
                        pass(Endings.closesWithFin()),
                        weak(Endings.closesWithReset()).because("7.1.1", "a reset can destroy the Close on its way"));
    }

    /** What trails behind the Close is to be thrown away; a socket closed over it resets. */
    private static Stream<ConformanceCase> trailing() {
        return Stream.of(
                trailing("a-message", text("trailing")),
                trailing("a-large-message", Frame.of(2, filler(64 << 10))),
                trailing(
                        "hundred-pings",
                        Stream.generate(() -> ping("trailing")).limit(100).toArray(Frame[]::new)));
    }

    private static ConformanceCase trailing(String words, Frame... frames) {
        return conformanceCase("7.1.1-end-with-" + words + "-behind-close")
                .may("6455-7.1.1-clean-tcp-close", "Octets behind the Close are thrown away.")
                .send(Stream.concat(Stream.of(close(1000, "trailing")), Stream.of(frames))
                        .toArray(Frame[]::new))
                .expect(
                        observed(Endings.closesWithFin()),
                        observed(Endings.closesWithReset()).because("7.1.1", "octets were left unread"),
                        observed(drops()).because("7.1.1", "the reset for the octets left unread has cost the Close"));
    }
}
