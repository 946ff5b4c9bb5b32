package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 6455, sections 7.1.2, 7.2.2, 7.3 and 7.4.1: the server closes, for a reason of its own or of the client's. */
public final class ServerClosing implements Catalogue {

    @Override
    public String title() {
        return "7.3 Closing by the server";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(started(), idle(), refused(), types(), policies(), sizes())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> started() {
        return Stream.of(
                started("reserved-opcode", text("start"), Frame.of(3, Bytes.utf8("start"))),
                started(
                        "lone-continuation",
                        text("start"),
                        continuation("start").notFinal()),
                started("reserved-bits", ping("start"), ping("start").rsv(Frame.RSV1 | Frame.RSV2)));
    }

    private static ConformanceCase started(String words, Frame repaired, Frame violation) {
        return conformanceCase("7.1.2-close-of-the-server-for-" + words)
                .must("6455-7.1.2-start-closing-handshake", "A server closes with a Close frame in its proper form.")
                .control(repaired)
                .send(violation)
                .expect(
                        pass(reaction(
                                "sends a whole Close with a legal code",
                                seen -> seen.ended()
                                        && seen.close()
                                                .filter(close -> CloseCodes.legalFrame(close) && proper(close))
                                                .isPresent())),
                        weak(drops()).because("7.1.2", "the closing handshake begins with a Close frame"));
    }

    private static boolean proper(Frame close) {
        return close.fin() && close.rsv() == 0 && close.declaredLength() >= 2 && close.declaredLength() <= 125;
    }

    private static Stream<ConformanceCase> idle() {
        return Stream.of(conformanceCase("7.3-idle-connection")
                .may("6455-7.3-server-may-close-anytime", "A server may close when it likes, and says so in a Close.")
                .send(ping("idle"))
                .pause()
                .expect(
                        observed(staysUsable()),
                        observed(closesWithAnotherCode()),
                        weak(drops()).because("7.3", "a server that wants to end a connection sends a Close")));
    }

    /** HTTP may go on behind a refusal, so both ways are good. */
    private static Stream<ConformanceCase> refused() {
        return Stream.of(
                refused("version-21", UpgradeRequest.upgrade().set("Sec-WebSocket-Version", "21")),
                refused("missing-key", UpgradeRequest.upgrade().without("Sec-WebSocket-Key")));
    }

    private static ConformanceCase refused(String words, UpgradeRequest request) {
        return conformanceCase("7.2.2-end-behind-refusal-of-" + words)
                .must("6455-7.2.2-abort-closes", "A server that aborts the handshake ends the connection.")
                .control(UpgradeRequest.upgrade())
                .request(request)
                .awaitEnd()
                .expect(
                        observed(doesNotSwitch().and(reaction("ends TCP", Transcript::ended))),
                        observed(doesNotSwitch()).because("7.2.2", "HTTP may keep the connection for another request"),
                        weak(reaction("ends TCP without a response", Transcript::ended))
                                .because("4.2.1", "a refusal is an HTTP response"));
    }

    private static Stream<ConformanceCase> types() {
        return Stream.of(
                conformanceCase("7.4.1-binary-message")
                        .may("6455-7.4.1-code-1003-unsupported-type", "1003 says that a type of data is not wanted.")
                        .send(binary(Bytes.octets(0x00, 0xFF, 0x80)))
                        .expect(either(1003)),
                conformanceCase("7.4.1-text-message")
                        .may("6455-7.4.1-code-1003-unsupported-type", "A server may take binary messages only.")
                        .send(text("text?"))
                        .expect(either(1003)));
    }

    private static Stream<ConformanceCase> policies() {
        return Stream.of(conformanceCase("7.4.1-two-hundred-empty-messages")
                .may("6455-7.4.1-code-1008-policy", "1008 says that a policy was broken that has no code of its own.")
                .send(Stream.generate(() -> text("")).limit(200).toArray(Frame[]::new))
                .expect(either(1008)));
    }

    private static Stream<ConformanceCase> sizes() {
        return Stream.of(
                conformanceCase("7.4.1-message-of-a-mebibyte")
                        .may("6455-7.4.1-code-1009-too-big", "1009 says that a message is too big to process.")
                        .send(binary(filler(1 << 20)))
                        .expect(either(1009)),
                conformanceCase("7.4.1-frame-of-a-tebibyte-announced")
                        .may("6455-7.4.1-code-1009-too-big", "A frame that will never fit is refused by its header.")
                        .send(binary(filler(7)).declaring(1L << 40))
                        .awaitEnd()
                        .expect(either(1009)));
    }

    private static Outcome[] either(int code) {
        return new Outcome[] {
            observed(staysUsable()),
            observed(closes(code)),
            observed(closesWithAnotherCode()),
            observed(failsTheConnection()),
            observed(reaction("says nothing", seen -> seen.switched() && !seen.ended()))
        };
    }
}
