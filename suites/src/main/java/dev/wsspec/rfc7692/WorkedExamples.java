package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.3: the messages that the RFC itself works out, each of which any receiver has to read. */
public final class WorkedExamples implements Catalogue {

    /** "Hello" in one block of fixed codes, and the same as a reference to an earlier "Hello". */
    private static final Bytes HELLO = Bytes.hex("f248cdc9c90700");

    private static final Bytes HELLO_AGAIN = Bytes.hex("f200110000");

    @Override
    public String title() {
        return "7692-7.2.3 Worked examples";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                example(
                        "7692-7.2.3.1-hello",
                        "7692-7.2.2-inflate-basic",
                        "A compressed message is inflated once the four octets of the tail are back.",
                        compressedText(HELLO)),
                example(
                        "7692-7.2.3.1-hello-in-two-fragments",
                        "7692-7.2.3.1-inflate-fragmented-vector",
                        "The payloads of all fragments are one piece of DEFLATE data.",
                        compressedText(Bytes.hex("f248cd")).notFinal(),
                        continuation(Bytes.hex("c9c90700"))),
                conformanceCase("7692-7.2.3.2-hello-again")
                        .must("7692-7.2.2-inflate-shared-window", "A message may refer to the messages before it.")
                        .deflate(Deflate.NAME, Agreed.clientContext())
                        .needs(Feature.DEFLATE)
                        .needs(Feature.ECHO)
                        .send(compressedText(HELLO), compressedText(HELLO_AGAIN))
                        .hint(
                                "keep the window of the inflater over messages unless client_no_context_takeover is agreed")
                        .expect(pass(echoesInOrder(text("Hello"), text("Hello")).and(staysUsable()))),
                history(
                        "7692-7.2.3.2-hello-again-behind-plain",
                        "7692-7.2.3.2-inflate-plain-between",
                        "A message that is not compressed does not count as history.",
                        text("zzzzz")),
                history(
                        "7692-7.2.3.2-hello-again-behind-a-ping",
                        "7692-7.2.3.2-inflate-control-between",
                        "Control frames do not count as history.",
                        ping("zzzzz")),
                example(
                        "7692-7.2.3.3-hello-stored",
                        "7692-7.2.3.3-inflate-stored-block",
                        "A block may hold its octets uncompressed.",
                        compressedText(Bytes.hex("000500faff48656c6c6f00"))),
                example(
                        "7692-7.2.3.4-hello-in-a-final-block",
                        "7692-7.2.3.4-inflate-bfinal",
                        "A block may have BFINAL set.",
                        compressedText(Bytes.hex("f348cdc9c9070000"))),
                example(
                        "7692-7.2.3.5-hello-in-two-blocks",
                        "7692-7.2.3.5-inflate-two-blocks",
                        "A message may consist of several blocks.",
                        compressedText(Bytes.hex("f24805000000ffffcac9c90700"))),
                example(
                        "7692-7.2.3.6-hello-and-an-empty-fragment",
                        "7692-7.2.3.6-inflate-empty-final-fragment",
                        "A last fragment that adds nothing is the single octet 00.",
                        compressedText(Bytes.hex("f248cdc9c907000000ffff")).notFinal(),
                        continuation(Bytes.octets(0x00))));
    }

    private static ConformanceCase history(String id, String row, String sentence, Frame between) {
        var echoes = between.isControl()
                ? echoesInOrder(text("Hello"), text("Hello")).and(pongs(between.payload()))
                : echoesInOrder(text("Hello"), between, text("Hello"));
        return conformanceCase(id)
                .must(row, sentence)
                .deflate(Deflate.NAME, Agreed.clientContext())
                .needs(Feature.DEFLATE)
                .needs(Feature.ECHO)
                .needs(between.isControl() ? Feature.PONG : Feature.ECHO)
                .send(compressedText(HELLO), between, compressedText(HELLO_AGAIN))
                .hint("let nothing but inflated octets into the window of the inflater")
                .expect(pass(echoes.and(staysUsable())));
    }

    private static ConformanceCase example(String id, String row, String sentence, Frame... frames) {
        return conformanceCase(id)
                .must(row, sentence)
                .deflate()
                .needs(Feature.ECHO)
                .send(frames)
                .hint("join the payloads of all fragments, append 00 00 ff ff, and inflate without a zlib header")
                .expect(pass(echoesInOrder(text("Hello")).and(staysUsable())));
    }
}
