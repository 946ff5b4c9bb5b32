package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.DataOutcomes.echoed;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Reaction;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.3.4: blocks with BFINAL set are the end of a DEFLATE stream, but not of the connection. */
public final class FinalBlocks implements Catalogue {

    private static final String HINT =
            "an inflater that says its stream has ended is reset, and goes on with the octets that are left";

    private static final Bytes HELLO = Bytes.utf8("Hello");
    private static final Bytes HEL = Bytes.utf8("Hel");
    private static final Bytes LO = Bytes.utf8("lo");
    private static final Frame FRESH = compressedText(Bytes.hex("f248cdc9c90700"));

    /** The example of the RFC, and a reference to what it says. */
    private static final Frame FINAL = compressedText(Bytes.hex("f348cdc9c9070000"));

    private static final Frame AGAIN = compressedText(Bytes.hex("f200110000"));

    @Override
    public String title() {
        return "7692-7.2.3.4 Blocks with BFINAL";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(kinds(), behind(), open()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> kinds() {
        return Stream.of(
                hello("final-stored-block", new Blocks().last().stored(HELLO)),
                hello("final-dynamic-block", new Blocks().last().dynamic(HELLO)),
                hello(
                        "final-block-that-is-empty",
                        new Blocks()
                                .last()
                                .fixed()
                                .end()
                                .fixed()
                                .literals(HELLO)
                                .end()),
                hello(
                        "final-block-and-another-behind",
                        new Blocks()
                                .last()
                                .fixed()
                                .literals(HEL)
                                .end()
                                .fixed()
                                .literals(LO)
                                .end()),
                hello(
                        "final-block-behind-another",
                        new Blocks()
                                .fixed()
                                .literals(HEL)
                                .end()
                                .last()
                                .fixed()
                                .literals(LO)
                                .end()),
                hello(
                        "only-final-blocks",
                        new Blocks()
                                .last()
                                .fixed()
                                .literals(HEL)
                                .end()
                                .last()
                                .stored(LO)
                                .last()
                                .stored(Bytes.EMPTY)),
                hello(
                        "final-block-and-a-flush",
                        new Blocks()
                                .last()
                                .fixed()
                                .literals(HEL)
                                .end()
                                .sync()
                                .fixed()
                                .literals(LO)
                                .end()));
    }

    /** Each in front of a message without such a block, which has no history either. */
    private static ConformanceCase hello(String words, Blocks blocks) {
        return draft(words).send(compressedText(blocks.message()), FRESH).expect(echoed(text("Hello"), text("Hello")));
    }

    private static Stream<ConformanceCase> behind() {
        Frame world = compressedText(
                new Blocks().fixed().literals(Bytes.utf8("World")).end().message());
        return Stream.of(
                draft("final-block-then-another-message")
                        .send(FINAL, world)
                        .expect(echoed(text("Hello"), text("World"))),
                draft("final-block-in-every-message")
                        .send(FINAL, FINAL, FINAL)
                        .expect(echoed(text("Hello"), text("Hello"), text("Hello"))),
                draft("final-block-in-every-other-message")
                        .send(FRESH, FINAL, world, FINAL, text("plain"), FINAL)
                        .expect(echoed(
                                text("Hello"),
                                text("Hello"),
                                text("World"),
                                text("Hello"),
                                text("plain"),
                                text("Hello"))),
                draft("final-block-ends-a-fragment")
                        .send(
                                compressedText(Bytes.hex("f348cdc9c90700")).notFinal(),
                                continuation(Bytes.octets(0x00)),
                                world)
                        .expect(echoed(text("Hello"), text("World"))),
                conformanceCase("7692-7.2.3.4-final-block-is-served")
                        .must("7692-7.2.3.4-inflate-bfinal", "A block may have BFINAL set.")
                        .deflate()
                        .send(FINAL, text("plain"), FINAL)
                        .hint(HINT)
                        .expect(pass(staysUsable())));
    }

    /** Whether what a final block says is history is not said: anything but wrong data will do. */
    private static Stream<ConformanceCase> open() {
        Frame within = compressedText(new Blocks()
                .last()
                .fixed()
                .literals(HELLO)
                .end()
                .fixed()
                .match(5, 5)
                .end()
                .message());
        return Stream.of(
                open("reference-over-a-final-block", echoesInOrder(text("HelloHello")), within),
                open(
                        "reference-to-a-message-with-a-final-block",
                        echoesInOrder(text("Hello"), text("Hello")),
                        FINAL,
                        AGAIN));
    }

    private static ConformanceCase open(String words, Reaction kept, Frame... frames) {
        return conformanceCase("7692-7.2.3.4-" + words)
                .may(
                        "7692-7.2.3.4-inflate-bfinal-then-context",
                        "What comes behind a block with BFINAL refers to what it says, or fails.")
                .deflate(Deflate.NAME, Agreed.clientContext())
                .needs(Feature.DEFLATE)
                .needs(Feature.ECHO)
                .send(frames)
                .hint("drop what was said, or keep it; a reference behind it must not find anything else")
                .expect(
                        observed(kept.and(staysUsable())).because("7692-7.2.3.4", "the history may go on"),
                        observed(failsTheConnection()).because("7692-7.2.3.4", "the history may end"));
    }

    private static Draft draft(String words) {
        return conformanceCase("7692-7.2.3.4-" + words)
                .must("7692-7.2.3.4-inflate-bfinal", "A message may hold blocks with BFINAL set, and data behind them.")
                .deflate()
                .needs(Feature.ECHO)
                .hint(HINT);
    }
}
