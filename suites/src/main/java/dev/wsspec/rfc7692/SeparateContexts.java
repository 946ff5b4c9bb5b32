package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.servesBeside;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2: the windows of a connection are its own, in either direction. */
public final class SeparateContexts implements Catalogue {

    private static final int OTHERS = 5;

    private static final Frame FIRST = compressedText(Bytes.hex("f248cdc9c90700"));
    private static final Frame AGAIN = compressedText(Bytes.hex("f200110000"));
    private static final Frame SECRET = text("the secret of another client");
    private static final String SENTENCE = "what one connection says is nothing to another connection";

    @Override
    public String title() {
        return "7692-7.2.2 Contexts of several connections";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Frame secret = compressedText(
                new Blocks().fixed().literals(SECRET.payload()).end().message());
        int length = SECRET.payload().length();
        Frame theft =
                compressedText(new Blocks().fixed().match(length, length).end().message());
        return Stream.of(
                draft("messages-of-others-between")
                        .send(FIRST)
                        .meanwhile(Companions.served(OTHERS, Deflate.NAME, secret))
                        .send(AGAIN)
                        .expect(separate(text("Hello"), text("Hello"))),
                draft("echoes-of-others-between")
                        .send(text(SENTENCE))
                        .meanwhile(Companions.served(OTHERS, Deflate.NAME, SECRET, text("and " + SENTENCE)))
                        .send(text(SENTENCE + "!"))
                        .expect(separate(text(SENTENCE), text(SENTENCE + "!"))),
                draft("half-a-message-of-others-between")
                        .send(FIRST)
                        .meanwhile(Companions.served(
                                OTHERS,
                                Deflate.NAME,
                                compressedText(Bytes.hex("f248cd")).notFinal()))
                        .send(AGAIN, FIRST)
                        .expect(separate(text("Hello"), text("Hello"), text("Hello"))),
                draft("reference-to-a-message-of-another")
                        .alone()
                        .beside(Companions.served(1, Deflate.NAME, secret))
                        .control(FIRST)
                        .send(theft)
                        .expect(
                                fail(echoesInOrder(SECRET))
                                        .because("7692-7.2.2", "what another client sent was given away"),
                                pass(failsTheConnection())));
    }

    private static Outcome[] separate(Frame... echoes) {
        var served = echoesInOrder(echoes).and(staysUsable());
        return new Outcome[] {
            pass(served.and(servesBeside(OTHERS))),
            observed(served).because("10.4", "a server may limit the number of connections")
        };
    }

    private static Draft draft(String words) {
        return conformanceCase("7692-7.2.2-" + words)
                .must(
                        "7692-7.2.2-contexts-isolated",
                        "A window holds what was said on its connection and nothing else.")
                .deflate(Deflate.NAME, Agreed.clientContext())
                .needs(Feature.DEFLATE)
                .needs(Feature.ECHO)
                .onlyWhole()
                .contended()
                .hint("give every connection an inflater and a deflater, and reset those that come from a pool");
    }
}
