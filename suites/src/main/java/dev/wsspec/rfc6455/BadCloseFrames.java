package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.stream.Stream;

/** RFC 6455, section 5.5.1: Close frames that break a rule, and what stands behind a Close. */
public final class BadCloseFrames implements Catalogue {

    private static final Bytes CODE = Bytes.octets(0x03, 0xE8);

    @Override
    public String title() {
        return "5.5.1 Bad Close frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(bodies(), behind(), insideMessage()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> bodies() {
        return Stream.of(0x03, 0x00, 0x61, 0xFF)
                .map(octet -> CloseOutcomes.failed(
                        conformanceCase("5.5.1-close-body-of-one-octet-"
                                        + Bytes.octets(octet).toHex())
                                .must(
                                        "6455-5.5.1-close-body-2-byte-code",
                                        "A body begins with two octets of code; one is invalid.")
                                .control(close(1000))
                                .send(close(Bytes.octets(octet)))
                                .hint("A Close payload of exactly one octet is an error, not a missing code."),
                        PROTOCOL_ERROR));
    }

    private static Stream<ConformanceCase> behind() {
        return Stream.of(
                ignored("text-behind-close", "6455-5.5.1-data-after-close-ignored", text("behind")),
                ignored("binary-behind-close", "6455-5.5.1-data-after-close-ignored", Frame.of(Opcode.BINARY, CODE)),
                ignored("reserved-opcode-behind-close", "6455-5.5.1-data-after-close-ignored", Frame.of(3, CODE)),
                ignored(
                        "unfinished-text-behind-close",
                        "6455-5.5.1-data-after-close-ignored",
                        text("be").notFinal()),
                ignored("continuation-behind-close", "6455-5.5.1-data-after-close-ignored", continuation("hind")),
                ignored(
                        "unmasked-text-behind-close",
                        "6455-5.5.1-data-after-close-ignored",
                        text("bare").unmasked()),
                ignored("pong-behind-close", "6455-5.5.1-data-after-close-ignored", pong("behind")),
                ignored("empty-second-close", "6455-5.5.1-only-one-close", close(Bytes.EMPTY)),
                ignored("second-close-of-one-octet", "6455-5.5.1-only-one-close", close(Bytes.octets(0x03))),
                ignored("second-close", "6455-5.5.1-only-one-close", close(1000)),
                ignored("second-close-with-another-code", "6455-5.5.1-only-one-close", close(1001)),
                conformanceCase("5.5.1-ping-behind-close")
                        .may("6455-5.5.2-ping-after-close", "No Pong is owed once a Close has arrived.")
                        .send(close(1000), ping("behind"))
                        .expect(
                                observed(reaction("does not answer the Ping", seen -> seen.ended() && pongless(seen))),
                                observed(reaction("answers the Ping before its Close", Transcript::ended))));
    }

    /** The Close cuts a message in two, and its other half follows. */
    private static Stream<ConformanceCase> insideMessage() {
        String row = "6455-5.5.1-data-after-close-ignored";
        return Stream.of(
                ignored("rest-of-message-behind-close", row, text("Hel").notFinal(), close(1000), continuation("lo")),
                ignored(
                        "rest-of-binary-behind-close",
                        row,
                        Frame.of(Opcode.BINARY, CODE).notFinal(),
                        close(1001, "in the middle"),
                        continuation("rest").notFinal()),
                ignored("three-frames-behind-close", row, close(1000, "and more"), text("a"), ping("b"), text("c")));
    }

    private static ConformanceCase ignored(String words, String row, Frame second) {
        return ignored(words, row, close(1000, words), second);
    }

    private static ConformanceCase ignored(String words, String row, Frame... frames) {
        return conformanceCase("5.5.1-" + words)
                .must(row, "What stands behind a Close is not processed, and one Close is the answer.")
                .send(frames)
                .hint("The first Close ends the reading of frames; what else has arrived is thrown away.")
                .expect(
                        pass(answersOnlyTheClose()),
                        weak(closesFor(PROTOCOL_ERROR)).because("7.1.3", "the closing handshake had already begun"),
                        pass(dropsAfterClose()).because("5.5.1", "octets behind the Close can cost the answer to it"));
    }

    private static Reaction answersOnlyTheClose() {
        return reaction(
                "answers with one Close and nothing else, and ends TCP",
                seen -> seen.ended()
                        && OwnWords.besideOneClose(seen)
                        && seen.close().filter(CloseCodes::legalFrame).isPresent()
                        && seen.close()
                                .filter(frame -> frame.closeCode() != PROTOCOL_ERROR)
                                .isPresent());
    }

    private static Reaction closesFor(int code) {
        return reaction(
                "closes with " + code + " for what stands behind",
                seen -> seen.ended()
                        && OwnWords.besideOneClose(seen)
                        && seen.close()
                                .filter(frame -> frame.closeCode() == code)
                                .isPresent());
    }

    /** Leaving octets unread turns the end of TCP into a reset, which may erase the Close that was sent before. */
    private static Reaction dropsAfterClose() {
        return reaction("ends TCP with a reset", seen -> seen.ended() && OwnWords.alone(seen));
    }

    private static boolean pongless(Transcript seen) {
        return seen.frames().stream().noneMatch(frame -> frame.opcode() == Opcode.PONG);
    }
}
