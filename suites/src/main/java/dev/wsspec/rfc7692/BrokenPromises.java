package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * RFC 7692, section 7.2.1: a client that reaches further back than it agreed to, or leaves the tail on. A server that
 * keeps more than it has to can read that, and another one fails; what neither does is deliver something else.
 */
public final class BrokenPromises implements Catalogue {

    private static final Frame HELLO = compressedText(Bytes.hex("f248cdc9c90700"));
    private static final Frame AGAIN = compressedText(Bytes.hex("f200110000"));
    private static final Frame TAIL_LEFT = compressedText(Bytes.hex("f248cdc9c907000000ffff"));
    private static final String FLAG = Deflate.NAME + "; " + Deflate.CLIENT_NO_CONTEXT;

    @Override
    public String title() {
        return "7692-7.2.1 Clients that break their promises";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(tails(), contexts(), windows()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> tails() {
        return Stream.of(
                about("tail-left-on", "tail-not-removed")
                        .deflate()
                        .send(TAIL_LEFT)
                        .expect(
                                observed(echoesInOrder(text("Hello")).and(staysUsable())),
                                observed(failsTheConnection())),
                about("tail-left-on-and-next", "tail-not-removed")
                        .deflate()
                        .send(TAIL_LEFT)
                        .then(compressedBinary(new Blocks()
                                .fixed()
                                .literals(Bytes.utf8("next"))
                                .end()
                                .message()))
                        .expect(
                                observed(echoesInOrder(text("Hello"), binary(Bytes.utf8("next")))
                                        .and(staysUsable())),
                                observed(failsTheConnection())));
    }

    private static Stream<ConformanceCase> contexts() {
        return Stream.of(about("context-kept-against-agreement", "client-context-violation")
                .deflate(FLAG, Agreed.clientNoContext())
                .needs(Feature.DEFLATE)
                .send(HELLO)
                .then(AGAIN)
                .expect(
                        observed(echoesInOrder(text("Hello"), text("Hello")).and(staysUsable())),
                        observed(echoesInOrder(text("Hello")).and(failsTheConnection()))));
    }

    /** By one more than the window, and by as much as DEFLATE can say. */
    private static Stream<ConformanceCase> windows() {
        return Stream.concat(
                IntStream.of(8, 9, 12).mapToObj(bits -> window(bits, (1 << bits) + 1, "by-1")),
                Stream.of(window(9, 4_096, "by-far")));
    }

    private static ConformanceCase window(int bits, int distance, String how) {
        Bytes content = filler(distance);
        Bytes whole = content.plus(content.slice(0, 5));
        Frame frame = compressedBinary(
                new Blocks().stored(content).fixed().match(5, distance).end().message());
        return about("window-of-" + bits + "-bits-exceeded-" + how, "client-window-violation")
                .deflate(Deflate.NAME + "; client_max_window_bits=" + bits, Agreed.clientWindow(bits))
                .needs(Feature.DEFLATE)
                .onlyWhole()
                .send(frame)
                .expect(observed(echoesInOrder(binary(whole)).and(staysUsable())), observed(failsTheConnection()));
    }

    private static Draft about(String words, String row) {
        return conformanceCase("7692-7.2.1-" + words)
                .must("7692-7.2.1-inflate-" + row, "A client keeps to what was agreed, or is failed.")
                .needs(Feature.ECHO);
    }
}
