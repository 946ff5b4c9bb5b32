package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.HandshakeReactions;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 5: what was offered and declined, or agreed on another connection, compresses nothing on this one. */
public final class CompressionWithoutAgreement implements Catalogue {

    private static final Frame HELLO = compressedText(Bytes.hex("f248cdc9c90700"));

    @Override
    public String title() {
        return "7692-5 Compression that was not agreed";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                declined("unknown-parameter", Deflate.NAME + "; mem_level=8", HELLO),
                declined("window-of-16-bits", Deflate.NAME + "; server_max_window_bits=16", HELLO),
                declined("value-on-flag", Deflate.NAME + "; client_no_context_takeover=1", HELLO),
                declined(
                        "parameter-twice",
                        Deflate.NAME + "; server_no_context_takeover; server_no_context_takeover",
                        HELLO),
                declined("empty-message", Deflate.NAME + "; client_max_window_bits=7", compressedText(Bytes.octets(0))),
                declined("message-of-no-octets", Deflate.NAME + "; foo", compressedBinary(Bytes.EMPTY)),
                declined(
                        "binary",
                        Deflate.NAME + "; server_max_window_bits=08",
                        compressedBinary(Bytes.hex("f248cdc9c90700"))),
                declined(
                        "fragment",
                        Deflate.NAME + "; client_max_window_bits=08",
                        compressedText(Bytes.hex("f248cd")).notFinal()),
                declined("another-extension", "permessage-bzip2", HELLO),
                declined("frame-compression", "x-webkit-deflate-frame", HELLO),
                elsewhere());
    }

    /** What any server has to decline; one that agrees to it fails the cases about offers. */
    private static ConformanceCase declined(String words, String offer, Frame frame) {
        return about("compressed-though-declined-" + words)
                .deflate(offer)
                .send(frame)
                .hint("take RSV1 as an error unless the 101 of this connection names permessage-deflate")
                .expect(
                        notApplicable(agreesAllTheSame())
                                .because("7692-7", "an answer to an offer that has to be declined is judged there"),
                        notApplicable(HandshakeReactions.doesNotSwitch())
                                .because("7692-7", "a refusal of the whole handshake is judged there"),
                        pass(closes(PROTOCOL_ERROR)),
                        weak(closesWithAnotherCode())
                                .because("7.4.1", "each close code has a meaning, and this one has another"),
                        weak(drops())
                                .because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** One that agrees to all it is offered, on a connection beside this one that uses it. */
    private static ConformanceCase elsewhere() {
        return about("compressed-though-agreed-elsewhere")
                .needs(Feature.DEFLATE)
                .meanwhile(Companions.served(1, Deflate.NAME, HELLO))
                .send(HELLO)
                .hint("keep what was agreed with the connection, not with the server")
                .expectRefusal(PROTOCOL_ERROR);
    }

    private static Draft about(String words) {
        return conformanceCase("7692-5-" + words)
                .must("7692-5-not-agreed-not-used", "Where nothing was agreed nothing is compressed.")
                .control(text("Hello"));
    }

    private static Reaction agreesAllTheSame() {
        return Reaction.reaction(
                "agrees to what it was offered",
                seen -> seen.response()
                        .flatMap(response -> response.value("Sec-WebSocket-Extensions"))
                        .isPresent());
    }
}
