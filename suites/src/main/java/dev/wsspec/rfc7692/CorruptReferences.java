package dev.wsspec.rfc7692;

import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: references to octets in front of all that the client ever compressed on its connection. */
public final class CorruptReferences implements Catalogue {

    private static final Frame HELLO = compressedText(Bytes.hex("f248cdc9c90700"));
    private static final Frame AGAIN = compressedText(Bytes.hex("f200110000"));

    @Override
    public String title() {
        return "7692-7.2.2 References to nothing";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                nothing("reference-in-first-message", AGAIN),
                nothing("reference-of-1-to-nothing", reference(Bytes.EMPTY, 3, 1)),
                nothing("reference-of-32768-to-nothing", reference(Bytes.EMPTY, 258, 32_768)),
                nothing("reference-by-one-too-far", reference(Bytes.utf8("abc"), 3, 4)),
                nothing("reference-by-one-too-far-behind-text", reference(Bytes.utf8("Hello, world!"), 258, 14)),
                nothing("reference-of-32768-behind-text", reference(Bytes.utf8("Hello, world!"), 3, 32_768)),
                nothing(
                        "reference-in-second-block-by-one-too-far",
                        compressedText(new Blocks()
                                .stored(Bytes.utf8("Hello"))
                                .fixed()
                                .match(3, 6)
                                .end()
                                .message())),
                nothing("reference-in-second-message-by-one-too-far", HELLO, reference(Bytes.EMPTY, 5, 6)),
                nothing("reference-to-plain-message", text("Hello"), AGAIN),
                nothing("reference-to-ping", ping("Hello"), AGAIN),
                nothing(
                        "reference-to-nothing-over-fragments",
                        compressedText(Bytes.hex("f2")).notFinal(),
                        continuation(Bytes.hex("00110000"))));
    }

    private static Frame reference(Bytes literals, int length, int distance) {
        return compressedText(new Blocks()
                .fixed()
                .literals(literals)
                .match(length, distance)
                .end()
                .message());
    }

    private static ConformanceCase nothing(String words, Frame... frames) {
        return CorruptBlocks.corrupt(
                words,
                "distance-too-far",
                "A reference to in front of the first compressed octet fails the connection.",
                frames);
    }
}
