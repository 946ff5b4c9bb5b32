package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
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
        return Stream.of(bodies(), reasons(), behind()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> bodies() {
        return Stream.of(0x03, 0x00, 0xFF)
                .map(octet -> failed(
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

    private static Stream<ConformanceCase> reasons() {
        return Stream.of(
                reason("surrogate", "cebae1bdb9cf83cebcceb5eda080656469746564"),
                reason("bad-continuation", "c328"),
                reason("truncated", "e282"),
                reason("ff", "ff"),
                reason("overlong", "c0af"),
                reason("above-10ffff", "f4908080"));
    }

    private static Stream<ConformanceCase> behind() {
        return Stream.of(
                ignored("text-behind-close", "6455-5.5.1-data-after-close-ignored", text("behind")),
                ignored("binary-behind-close", "6455-5.5.1-data-after-close-ignored", Frame.of(Opcode.BINARY, CODE)),
                ignored("reserved-opcode-behind-close", "6455-5.5.1-data-after-close-ignored", Frame.of(3, CODE)),
                ignored("second-close", "6455-5.5.1-only-one-close", close(1000)),
                ignored("second-close-with-another-code", "6455-5.5.1-only-one-close", close(1001)),
                conformanceCase("5.5.1-ping-behind-close")
                        .may("6455-5.5.2-ping-after-close", "No Pong is owed once a Close has arrived.")
                        .send(close(1000), ping("behind"))
                        .expect(
                                observed(reaction("does not answer the Ping", seen -> seen.ended() && pongless(seen))),
                                observed(reaction("answers the Ping before its Close", Transcript::ended))));
    }

    private static ConformanceCase reason(String words, String hex) {
        return failed(
                conformanceCase("5.5.1-close-reason-" + words)
                        .must("6455-5.5.1-close-reason-utf8", "A reason that is not UTF-8 fails the connection.")
                        .control(close(CODE.plus(Bytes.utf8("reason"))))
                        .send(close(CODE.plus(Bytes.hex(hex)))),
                INVALID_DATA,
                PROTOCOL_ERROR);
    }

    /** As a refusal, but a plain answer to the Close is no refusal at all. */
    private static ConformanceCase failed(Draft draft, int... codes) {
        return draft.expect(
                pass(closes(codes)),
                fail(closes(NORMAL).or(closesWithoutCode())),
                weak(closesWithAnotherCode()).because("7.4.1", "each close code has its meaning"),
                weak(drops()).because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static ConformanceCase ignored(String words, String row, Frame second) {
        return conformanceCase("5.5.1-" + words)
                .must(row, "What stands behind a Close is not processed, and one Close is the answer.")
                .send(close(1000, words), second)
                .expect(
                        pass(answersOnlyTheClose()),
                        weak(closesFor(PROTOCOL_ERROR)).because("7.1.3", "the closing handshake had already begun"),
                        pass(dropsAfterClose()).because("5.5.1", "octets behind the Close can cost the answer to it"));
    }

    private static Reaction answersOnlyTheClose() {
        return reaction(
                "answers with one Close and nothing else, and ends TCP",
                seen -> seen.ended()
                        && onlyOneClose(seen)
                        && seen.close().filter(CloseCodes::legalFrame).isPresent()
                        && seen.close()
                                .filter(frame -> frame.closeCode() != PROTOCOL_ERROR)
                                .isPresent());
    }

    private static Reaction closesFor(int code) {
        return reaction(
                "closes with " + code + " for what stands behind",
                seen -> seen.ended()
                        && onlyOneClose(seen)
                        && seen.close()
                                .filter(frame -> frame.closeCode() == code)
                                .isPresent());
    }

    /** Leaving octets unread turns the end of TCP into a reset, which may erase the Close that was sent before. */
    private static Reaction dropsAfterClose() {
        return reaction(
                "ends TCP with a reset", seen -> seen.ended() && seen.frames().isEmpty());
    }

    private static boolean onlyOneClose(Transcript seen) {
        return seen.frames().size() == 1 && seen.frames().get(0).opcode() == Opcode.CLOSE;
    }

    private static boolean pongless(Transcript seen) {
        return seen.frames().stream().noneMatch(frame -> frame.opcode() == Opcode.PONG);
    }
}
