package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoesInOrder;
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
                        .expect(pass(echoesInOrder(text("Hello"), text("Hello")).and(staysUsable()))));
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
