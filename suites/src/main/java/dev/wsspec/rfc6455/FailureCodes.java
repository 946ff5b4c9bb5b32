package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 6455, section 7.4.1: the code of a server's Close says why the connection failed. */
public final class FailureCodes implements Catalogue {

    private static final int SERVER_ERROR = 1011;

    @Override
    public String title() {
        return "7.4.1 Codes for failures";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(protocolErrors(), invalidData(), notNormal(), notOurFault())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> protocolErrors() {
        return Stream.of(
                        named(
                                "reserved-bits",
                                text("which code?"),
                                text("which code?").rsv(Frame.RSV2)),
                        named("reserved-opcode", text("which code?"), Frame.of(4, Bytes.utf8("which code?"))),
                        named("reserved-control-opcode", ping("code?"), Frame.of(0xE, Bytes.utf8("code?"))),
                        named("long-pong", pong(125), pong(127)),
                        named("fragmented-pong", pong("code?"), pong("code?").notFinal()),
                        named("lone-continuation", text("code?"), continuation("code?")))
                .map(draft -> draft.must(
                                "6455-7.4.1-code-1002-for-protocol-error", "1002 is the code for a protocol error.")
                        .hint("A broken frame is the client's error, and 1002 is its name.")
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static Stream<ConformanceCase> invalidData() {
        return Stream.of("41f0808080", "41c1bf", "edaf80", "e0809f", "cebaff")
                .map(hex -> conformanceCase("7.4.1-1007-for-text-of-" + hex)
                        .may("6455-7.4.1-utf8-close-code-1007", "1007 says that a text was not UTF-8.")
                        .control(text("κ"))
                        .send(Frame.of(1, Bytes.hex(hex)))
                        .hint("1002 is for frames that are broken; a text that is not UTF-8 comes in a good frame.")
                        .expectRefusal(INVALID_DATA));
    }

    private static Stream<ConformanceCase> notNormal() {
        return Stream.of(
                        named("reserved-opcode-6", text("normal?"), Frame.of(6, Bytes.utf8("normal?"))),
                        named(
                                "unfinished-ping",
                                ping("normal?"),
                                ping("normal?").notFinal()),
                        named(
                                "reserved-bit-on-pong",
                                pong("normal?"),
                                pong("normal?").rsv(Frame.RSV3)))
                .map(draft -> draft.must(
                                "6455-7.4.1-code-meaning-1000", "1000 says that all was well: no code for a failure.")
                        .expect(
                                pass(closesBut(NORMAL)),
                                weak(closes(NORMAL)).because("7.4.1", "1000 means that the purpose was fulfilled"),
                                weak(drops()).because("7.1.7", "a Close frame is to be sent first"),
                                weak(closesButLeavesTcpOpen())
                                        .because("7.1.1", "the TCP connection is to be closed after the Close")));
    }

    private static Stream<ConformanceCase> notOurFault() {
        return Stream.of(
                        named("reserved-opcode-7", text("whose?"), Frame.of(7, Bytes.utf8("whose?"))),
                        named("ping-of-200", ping(125), ping(200)),
                        named("lone-end", text("whose?"), continuation("whose?")),
                        named("half-a-character", text("whose?"), Frame.of(1, Bytes.hex("77686f7365e282"))))
                .map(draft -> draft.must(
                                "6455-7.4.1-code-1011-server-error",
                                "1011 says that the server is in trouble, not that the client is wrong.")
                        .hint("1011 for an error of the client's is an exception that nobody has caught.")
                        .expect(
                                pass(closesBut(SERVER_ERROR)),
                                weak(closes(SERVER_ERROR)).because("7.4.1", "the error was the client's"),
                                weak(drops()).because("7.1.7", "a Close frame is to be sent first"),
                                weak(closesButLeavesTcpOpen())
                                        .because("7.1.1", "the TCP connection is to be closed after the Close")));
    }

    private static Draft named(String words, Frame repaired, Frame violation) {
        return conformanceCase("7.4.1-code-for-" + words).control(repaired).send(violation);
    }

    private static Reaction closesBut(int code) {
        return reaction(
                "closes with a legal code that is not " + code,
                seen -> seen.ended()
                        && seen.close()
                                .filter(close -> CloseCodes.legalFrame(close) && close.closeCode() != code)
                                .isPresent());
    }
}
