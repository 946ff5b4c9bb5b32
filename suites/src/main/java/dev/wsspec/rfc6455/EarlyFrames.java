package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.stream.Stream;

/** RFC 6455, section 4.1: octets behind the request that did not wait for the response, and HTTP that came too late. */
public final class EarlyFrames implements Catalogue {

    private static final int KEY = 0x37fa213d;

    @Override
    public String title() {
        return "4.1 Octets around the 101";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(glued(), cut(), late()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> glued() {
        return Stream.of(
                glued("ping", ping("early")),
                glued("text-and-ping", text("early"), ping("early too")),
                glued("three-pings", ping("one"), ping("two"), ping("early last")),
                glued("long-ping", ping(125)));
    }

    private static ConformanceCase glued(String words, Frame... frames) {
        Bytes octets = Stream.of(frames).map(frame -> frame.encode(KEY)).reduce(Bytes.EMPTY, Bytes::plus);
        return early("4.1-" + words + "-behind-request")
                .must(
                        "6455-4.1-early-frames-same-segment",
                        "Frames that came with the request are served, or the connection fails.")
                .needs(Feature.PONG)
                .control(upgrade())
                .request(upgrade().behind(octets))
                .expect(servedOrFailed(pongs(frames[frames.length - 1].payload())));
    }

    /**
     * The rest of each Ping is a Ping of its own for a server that lost the beginning: one with the payload 7419001e,
     * or an empty one.
     */
    private static Stream<ConformanceCase> cut() {
        return Stream.of(
                cut("key", 3, Bytes.utf8("partial"), 0x55898466, Bytes.hex("7419001e")),
                cut("payload", 6, Bytes.hex("98a232461226"), 0x11223344, Bytes.EMPTY));
    }

    private static ConformanceCase cut(String words, int at, Bytes payload, int key, Bytes misread) {
        Bytes frame = Frame.of(Opcode.PING, payload).encode(key);
        return early("4.1-ping-split-in-its-" + words)
                .must(
                        "6455-4.1-early-partial-frame",
                        "A frame that began with the request goes on behind the response.")
                .needs(Feature.PONG)
                .request(upgrade().behind(frame.slice(0, at)))
                .octets(frame.slice(at, frame.length()))
                .expect(
                        fail(pongs(misread)),
                        pass(accepts().and(pongs(payload))),
                        observed(failsTheConnection()).because("4.1", "a client waits for the response"),
                        observed(refuses()).because("4.1", "a client waits for the response"),
                        observed(dropsWithoutResponse()).because("4.1", "a client waits for the response"),
                        weak(accepts()).because("6.2", "incoming data is parsed, and this frame was lost"));
    }

    /** Only whole: which of many single octets come before the response is a race between the network and the server. */
    private static Draft early(String id) {
        return conformanceCase(id)
                .onlyWhole()
                .hint("hand what was read behind the empty line to the reader of frames; it is part of the stream");
    }

    private static Outcome[] servedOrFailed(Reaction served) {
        return new Outcome[] {
            pass(accepts().and(served)),
            pass(failsTheConnection()).because("4.1", "a client waits for the response, and this one did not"),
            pass(refuses()).because("4.1", "a client waits for the response, and this one did not"),
            pass(dropsWithoutResponse()).because("10.7", "unread octets can turn a refusal into a reset"),
            weak(accepts()).because("6.2", "incoming data is parsed, and these frames were lost")
        };
    }

    private static Stream<ConformanceCase> late() {
        return Stream.of("GET / HTTP/1.1", "OPTIONS * HTTP/1.1")
                .map(line -> conformanceCase("4.1-http-"
                                + line.substring(0, line.indexOf(' ')).toLowerCase(java.util.Locale.ROOT)
                                + "-behind-101")
                        .must("6455-4.1-http-bytes-after-101", "Behind the 101 there are frames, and no more HTTP.")
                        .control(ping("frames now"))
                        // Longer than the frame that its first two octets announce: nobody has to judge half a frame.
                        .octets(Bytes.latin1(line
                                + "\r\nHost: wsspec.invalid\r\nUser-Agent: wsspec\r\nAccept: text/html,*/*\r\n\r\n"))
                        .hint("once the 101 is out, let nothing but the reader of frames have the connection")
                        .expect(
                                fail(reaction("answers with octets that are no frames", Transcript::garbled)),
                                pass(closes(PROTOCOL_ERROR)),
                                weak(closesWithAnotherCode())
                                        .because("7.4.1", "each close code has a meaning, and this one has another"),
                                weak(drops())
                                        .because(
                                                "7.1.7",
                                                "an endpoint that fails a connection is to send a Close frame first"),
                                weak(closesButLeavesTcpOpen())
                                        .because("7.1.1", "the TCP connection is to be closed after the Close")));
    }
}
