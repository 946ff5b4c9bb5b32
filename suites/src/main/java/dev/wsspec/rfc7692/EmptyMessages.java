package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.rfc7692.DataOutcomes.echoed;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfTaken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.3.6: compressed messages and fragments with nothing in them. */
public final class EmptyMessages implements Catalogue {

    private static final Bytes NOTHING = Bytes.octets(0x00);
    private static final Frame HELLO = compressedText(Bytes.hex("f248cdc9c90700"));

    @Override
    public String title() {
        return "7692-7.2.3.6 Empty compressed messages";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                draft("empty-message").send(compressedText(NOTHING)).expect(echoed(text(""))),
                draft("empty-binary-message")
                        .send(compressedBinary(NOTHING))
                        .expect(echoedIfTaken(binary(Bytes.EMPTY))),
                draft("empty-messages-between")
                        .send(compressedText(NOTHING), compressedText(NOTHING), HELLO, compressedText(NOTHING), HELLO)
                        .expect(echoed(text(""), text(""), text("Hello"), text(""), text("Hello"))),
                draft("empty-message-of-a-fixed-block")
                        .send(compressedText(new Blocks().fixed().end().message()), HELLO)
                        .expect(echoed(text(""), text("Hello"))),
                draft("empty-message-of-many-blocks")
                        .send(
                                compressedText(new Blocks()
                                        .sync()
                                        .fixed()
                                        .end()
                                        .sync()
                                        .dynamic(Bytes.EMPTY)
                                        .sync()
                                        .message()),
                                HELLO)
                        .expect(echoed(text(""), text("Hello"))),
                draft("empty-message-in-fragments")
                        .send(
                                compressedText(Bytes.hex("00 0000ffff")).notFinal(),
                                continuation(Bytes.EMPTY).notFinal(),
                                continuation(NOTHING),
                                HELLO)
                        .expect(echoed(text(""), text("Hello"))),
                conformanceCase("7692-7.2.3.6-empty-fragments-at-the-end")
                        .must(
                                "7692-7.2.3.6-inflate-empty-final-fragment",
                                "A last fragment that adds nothing is the single octet 00.")
                        .deflate()
                        .needs(Feature.ECHO)
                        .send(
                                compressedText(Bytes.hex("f248cdc9c907000000ffff"))
                                        .notFinal(),
                                continuation(Bytes.hex("00 0000ffff")).notFinal(),
                                continuation(NOTHING),
                                HELLO)
                        .hint("the flush in front of the last fragment belongs to the message")
                        .expect(echoed(text("Hello"), text("Hello"))));
    }

    private static Draft draft(String words) {
        return conformanceCase("7692-7.2.3.6-" + words)
                .must(
                        "7692-7.2.3.6-inflate-empty-message",
                        "A compressed message with nothing in it is one, and empty.")
                .deflate()
                .needs(Feature.ECHO)
                .hint("an inflater that gives no octets has not failed");
    }
}
