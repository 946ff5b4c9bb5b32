package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.DataOutcomes.echoed;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfTaken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 6: compressed messages, plain ones and control frames on one connection. */
public final class CompressedMessages implements Catalogue {

    private static final String PLAIN = "With permessage-deflate agreed, a message without RSV1 is as it stands.";
    private static final String TYPE = "The opcode says what the message is once it is inflated.";
    private static final String CONTROL =
            "Control frames may stand between the fragments of a compressed message, and are never compressed.";

    private static final Bytes HELLO = Bytes.hex("f248cdc9c90700");
    private static final Frame HEL = compressedText(Bytes.hex("f248cd")).notFinal();
    private static final Frame LO = continuation(Bytes.hex("c9c90700"));

    @Override
    public String title() {
        return "7692-6 Compressed, plain and control frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(plain(), types(), controls()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> plain() {
        Frame first = text("plain a").notFinal();
        Frame last = continuation("nd in two");
        return Stream.of(
                draft("7692-6-plain-text", "6-uncompressed-accepted", PLAIN)
                        .needs(Feature.ECHO)
                        .send(text("Hello"))
                        .expect(echoed(text("Hello"))),
                draft("7692-6-plain-octets-that-would-inflate", "6-uncompressed-accepted", PLAIN)
                        .needs(Feature.ECHO)
                        .send(binary(HELLO))
                        .expect(echoedIfTaken(binary(HELLO))),
                draft("7692-6-plain-fragments", "6-uncompressed-accepted", PLAIN)
                        .needs(Feature.ECHO)
                        .send(first, last)
                        .expect(echoed(text("plain and in two"))),
                draft("7692-6-plain-empty", "6-uncompressed-accepted", PLAIN)
                        .needs(Feature.ECHO)
                        .send(text(""), text("behind nothing"))
                        .expect(echoed(text(""), text("behind nothing"))),
                draft("7692-6-compressed-and-plain-in-turn", "6-uncompressed-accepted", PLAIN)
                        .needs(Feature.ECHO)
                        .send(text("one"), compressedText(HELLO), text("two"), HEL, LO, first, last)
                        .expect(echoed(
                                text("one"), text("Hello"), text("two"), text("Hello"), text("plain and in two"))));
    }

    private static Stream<ConformanceCase> types() {
        Frame hello = binary(Bytes.utf8("Hello"));
        return Stream.of(
                draft("7692-6.1-text-stays-text", "6.1-opcode-unchanged", TYPE)
                        .needs(Feature.ECHO)
                        .send(compressedText(HELLO), text("and"), compressedText(HELLO))
                        .expect(echoed(text("Hello"), text("and"), text("Hello"))),
                draft("7692-6.1-binary-stays-binary", "6.1-opcode-unchanged", TYPE)
                        .needs(Feature.ECHO)
                        .send(compressedBinary(HELLO))
                        .expect(echoedIfTaken(hello)),
                draft("7692-6.1-types-in-turn", "6.1-opcode-unchanged", TYPE)
                        .needs(Feature.ECHO)
                        .send(compressedText(HELLO), compressedBinary(HELLO), compressedText(HELLO))
                        .expect(echoedIfTaken(text("Hello"), hello, text("Hello"))));
    }

    private static Stream<ConformanceCase> controls() {
        return Stream.of(
                draft("7692-6-ping-inside", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.PONG)
                        .send(HEL, ping("inside"), LO)
                        .expect(pass(pongs(Bytes.utf8("inside")).and(staysUsable()))),
                draft("7692-6-message-around-a-ping", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.PONG)
                        .needs(Feature.ECHO)
                        .send(HEL, ping("p"), LO)
                        .expect(pass(echoesInOrder(text("Hello")).and(pongs(Bytes.utf8("p"))))),
                draft("7692-6-ping-that-would-inflate", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.PONG)
                        .send(compressedText(HELLO), ping(HELLO))
                        .expect(pass(pongs(HELLO).and(staysUsable()))),
                draft("7692-6-long-ping-behind-compressed", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.PONG)
                        .send(compressedText(HELLO), ping("a".repeat(125)))
                        .expect(pass(pongs(Bytes.utf8("a".repeat(125))).and(staysUsable()))),
                draft("7692-6-pings-between-all-octets", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.ECHO)
                        .send(octetsAndPings())
                        .expect(echoed(text("Hello"))),
                draft("7692-6-pong-inside", "6-control-inside-compressed", CONTROL)
                        .needs(Feature.ECHO)
                        .send(HEL, pong("unasked"), LO)
                        .expect(echoed(text("Hello"))),
                draft("7692-6-close-inside", "6-control-inside-compressed", CONTROL)
                        .send(HEL, close(NORMAL, "in the middle"))
                        .expect(pass(closes(NORMAL))));
    }

    private static Frame[] octetsAndPings() {
        return Stream.iterate(0, at -> at < HELLO.length(), at -> at + 1)
                .flatMap(at -> {
                    Bytes octet = HELLO.slice(at, at + 1);
                    Frame frame = at == 0 ? compressedText(octet) : continuation(octet);
                    return at + 1 < HELLO.length()
                            ? Stream.of(frame.notFinal(), ping("behind " + at))
                            : Stream.of(frame);
                })
                .toArray(Frame[]::new);
    }

    private static Draft draft(String id, String row, String sentence) {
        return conformanceCase(id)
                .must("7692-" + row, sentence)
                .deflate()
                .hint("look at RSV1 of the first data frame of each message, and at nothing else");
    }
}
