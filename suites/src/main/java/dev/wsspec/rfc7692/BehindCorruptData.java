package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.servesBeside;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: what comes behind data that cannot be inflated, on its connection and on others. */
public final class BehindCorruptData implements Catalogue {

    private static final Frame HELLO = compressedText(Bytes.hex("f248cdc9c90700"));
    private static final Frame RESERVED = compressedText(Bytes.hex("06"));
    private static final Frame FAR = compressedText(
            new Blocks().fixed().literals(Bytes.utf8("ab")).match(3, 50).end().message());
    private static final Frame INVALID = compressedText(
            new Blocks().fixed().literals(Bytes.hex("c328")).end().message());
    private static final Bytes BEHIND = Bytes.utf8("behind");

    @Override
    public String title() {
        return "7692-7.2.2 What stands behind corrupt data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Frame compressed = compressedBinary(new Blocks().stored(BEHIND).message());
        return Stream.of(
                stops("compressed-message-behind-corrupt-one", RESERVED, compressed),
                stops("compressed-message-behind-far-reference", FAR, compressed),
                stops("plain-message-behind-corrupt-one", RESERVED, binary(BEHIND)),
                stops("ping-behind-corrupt-message", RESERVED, ping(BEHIND)),
                stops("ping-behind-invalid-compressed-text", INVALID, ping(BEHIND)),
                survives("corrupt-block", RESERVED),
                survives("far-reference", HELLO, FAR),
                survives("invalid-text", HELLO, INVALID));
    }

    private static ConformanceCase stops(String words, Frame bad, Frame behind) {
        return conformanceCase("7.1.7-" + words)
                .must("6455-7.1.7-fail-stops-processing", "What follows data that cannot be read is not processed.")
                .deflate()
                .control(HELLO, behind)
                .send(HELLO, bad, behind)
                .hint("Stop reading frames where the connection fails, whatever the buffer still holds.")
                .expect(
                        observed(pongs(BEHIND).and(failsTheConnection()))
                                .because(
                                        "5.5.2",
                                        "who inflates in a thread of its own may meet the Ping before the fault"),
                        fail(pongs(BEHIND)).because("7.1.7", "nothing behind a violation is processed"),
                        fail(echoes(Opcode.BINARY, BEHIND)).because("7.1.7", "nothing behind a violation is processed"),
                        pass(failsTheConnection()),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /**
     * Another client sends what cannot be read, between two messages of which the second refers to the first; one more
     * client finds that the server still listens.
     */
    private static ConformanceCase survives(String words, Frame... bad) {
        Bytes said = Bytes.utf8("in front of the " + words);
        return conformanceCase("7692-7.2.2-" + words + "-of-another-client")
                .must("7692-7.2.2-error-then-survivor", "What one client breaks is not what another one reads with.")
                .deflate(Deflate.NAME, Agreed.clientContext())
                .needs(Feature.DEFLATE)
                .needs(Feature.ECHO)
                .send(compressedBinary(new Blocks().fixed().literals(said).end().message()))
                .meanwhile(Companions.served(1, Deflate.NAME, bad))
                .meanwhile(Companions.idle(1))
                .send(compressedBinary(new Blocks()
                        .fixed()
                        .match(said.length(), said.length())
                        .end()
                        .message()))
                .hint("give each connection an inflater of its own, and never put a broken one back into a pool")
                .expect(pass(echoesInOrder(binary(said), binary(said))
                        .and(servesBeside(1))
                        .and(staysUsable())));
    }
}
