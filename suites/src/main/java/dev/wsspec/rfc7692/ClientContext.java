package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.DataOutcomes.echoed;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfTaken;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, sections 7.1.1 and 7.2.2: messages of a client that refer to earlier ones, or do not. */
public final class ClientContext implements Catalogue {

    private static final String KEPT = "What earlier messages inflated to may be referred to.";
    private static final String FORGOTTEN = "A client may compress each message by itself.";
    private static final int MESSAGES = 20;

    private static final Bytes HELLO = Bytes.hex("f248cdc9c90700");
    private static final Bytes AGAIN = Bytes.hex("f200110000");
    private static final Frame FIRST = compressedText(HELLO);
    private static final Frame SECOND = compressedText(AGAIN);

    private static final String ASKED = Deflate.NAME + "; " + Deflate.CLIENT_NO_CONTEXT;

    @Override
    public String title() {
        return "7692-7.2.2 Context of the client";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(kept(), hinted(), forgotten()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> kept() {
        return Stream.of(
                keeping("context-of-twenty-messages")
                        .send(messages(compressor -> {}))
                        .expect(echoed(sentences())),
                keeping("context-behind-an-empty-message")
                        .send(FIRST, compressedText(Bytes.octets(0)), SECOND)
                        .expect(echoed(text("Hello"), text(""), text("Hello"))),
                keeping("context-behind-plain-fragments")
                        .send(FIRST, text("pl").notFinal(), ping("?"), continuation("ain"), SECOND)
                        .expect(echoed(text("Hello"), text("plain"), text("Hello"))),
                keeping("context-behind-an-empty-plain-message")
                        .send(FIRST, text(""), SECOND)
                        .expect(echoed(text("Hello"), text(""), text("Hello"))),
                keeping("context-behind-a-pong")
                        .send(FIRST, pong("Hi!!!"), SECOND)
                        .expect(echoed(text("Hello"), text("Hello"))),
                keeping("context-in-fragments")
                        .send(
                                compressedText(HELLO.slice(0, 3)).notFinal(),
                                continuation(HELLO.slice(3, 7)),
                                compressedText(AGAIN.slice(0, 1)).notFinal(),
                                ping("inside"),
                                continuation(AGAIN.slice(1, 5)))
                        .expect(echoed(text("Hello"), text("Hello"))),
                keeping("context-of-a-context")
                        .send(FIRST, SECOND, compressedText(reference(10, 10)), compressedText(reference(20, 20)))
                        .expect(echoed(text("Hello"), text("Hello"), text("HelloHello"), text("Hello".repeat(4)))),
                keeping("context-of-another-type")
                        .send(compressedBinary(HELLO), SECOND)
                        .expect(echoedIfTaken(binary(Bytes.utf8("Hello")), text("Hello"))),
                conformanceCase("7692-7.2.2-context-is-served")
                        .must("7692-7.2.2-inflate-shared-window", KEPT)
                        .deflate(Deflate.NAME, Agreed.clientContext())
                        .needs(Feature.DEFLATE)
                        .send(FIRST, ping("between"), SECOND, ping("behind"), SECOND)
                        .expect(pass(staysUsable())));
    }

    private static Bytes reference(int length, int distance) {
        return new Blocks().fixed().match(length, distance).end().message();
    }

    /** A server that does not answer the hint keeps what earlier messages held. */
    private static Stream<ConformanceCase> hinted() {
        return Stream.of(
                draft("hint-is-not-agreed", "cnct-hint-not-binding", KEPT)
                        .deflate(ASKED + "; " + Deflate.CLIENT_WINDOW, Agreed.clientContext())
                        .send(FIRST, SECOND, text("plain"), SECOND)
                        .expect(echoed(text("Hello"), text("Hello"), text("plain"), text("Hello"))),
                draft("context-though-the-server-forgets-its-own", "inflate-shared-window", KEPT)
                        .deflate(
                                Deflate.NAME + "; " + Deflate.SERVER_NO_CONTEXT,
                                Agreed.serverNoContext(),
                                Agreed.clientContext())
                        .send(FIRST, SECOND, SECOND)
                        .expect(echoed(text("Hello"), text("Hello"), text("Hello"))));
    }

    private static Stream<ConformanceCase> forgotten() {
        return Stream.of(
                draft("no-context-agreed", "inflate-client-no-context", FORGOTTEN)
                        .deflate(ASKED, Agreed.clientNoContext())
                        .send(messages(Compressor::forget))
                        .expect(echoed(sentences())),
                draft("no-context-on-either-side", "inflate-client-no-context", FORGOTTEN)
                        .deflate(ASKED + "; " + Deflate.SERVER_NO_CONTEXT, Agreed.clientNoContext())
                        .send(FIRST, ping("between"), FIRST, text("plain"), FIRST)
                        .expect(echoed(text("Hello"), text("Hello"), text("plain"), text("Hello"))),
                draft("context-not-used", "inflate-shared-window", FORGOTTEN)
                        .deflate()
                        .send(messages(Compressor::forget))
                        .expect(echoed(sentences())));
    }

    private static Frame[] messages(Consumer<Compressor> between) {
        var compressor = new Compressor(15);
        return Stream.of(sentences())
                .map(sentence -> {
                    Bytes payload = compressor.message(sentence.payload());
                    between.accept(compressor);
                    return compressedText(payload);
                })
                .toArray(Frame[]::new);
    }

    /** Much alike, so that most of each is a reference to the one before. */
    private static Frame[] sentences() {
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> text("message " + i + " of " + MESSAGES + " says what the others say"))
                .toArray(Frame[]::new);
    }

    private static Draft keeping(String words) {
        return draft(words, "inflate-shared-window", KEPT)
                .deflate(Deflate.NAME, Agreed.clientContext())
                .needs(Feature.DEFLATE);
    }

    private static Draft draft(String words, String row, String sentence) {
        return conformanceCase("7692-7.2.2-" + words)
                .must("7692-7.2.2-" + row, sentence)
                .needs(Feature.ECHO)
                .hint(
                        "keep the window of the inflater over messages, unless the response has client_no_context_takeover");
    }
}
