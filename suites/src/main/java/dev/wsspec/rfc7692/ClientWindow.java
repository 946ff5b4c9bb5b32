package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
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
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, sections 7.1.2.2 and 7.2.2: references of a client over the whole window that was agreed, and no further. */
public final class ClientWindow implements Catalogue {

    private static final int WIDEST = 15;
    private static final int FARTHEST = 1 << WIDEST;
    private static final int LONGEST = 258;

    @Override
    public String title() {
        return "7692-7.2.2 Window of the client";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(widest(), agreed(), hint()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> widest() {
        Bytes window = Samples.letters(FARTHEST);
        Bytes start = window.slice(0, LONGEST);
        Bytes more = Samples.letters(60_000);
        Bytes words = Samples.text(3 * FARTHEST);
        return Stream.of(
                widest("reference-over-32768-octets")
                        .send(compressedText(new Blocks()
                                .stored(window)
                                .fixed()
                                .match(LONGEST, FARTHEST)
                                .end()
                                .message()))
                        .expect(echoedIfTaken(Samples.text(window.plus(start)))),
                widest("reference-over-32768-octets-to-an-earlier-message")
                        .send(compressedText(new Blocks().stored(window).message()), farthest(LONGEST, WIDEST))
                        .expect(echoedIfTaken(Samples.text(window), Samples.text(start))),
                widest("reference-over-32768-octets-behind-60000")
                        .send(compressedText(new Blocks().stored(more).message()), farthest(LONGEST, WIDEST))
                        .expect(echoedIfTaken(
                                Samples.text(more),
                                Samples.text(more.slice(60_000 - FARTHEST, 60_000 - FARTHEST + LONGEST)))),
                widest("references-of-every-distance-code")
                        .send(compressedText(everyDistance(window).message()))
                        .expect(echoedIfTaken(Samples.text(window.plus(everyDistanceOf(window))))),
                widest("message-of-three-windows")
                        .send(compressedText(new Compressor(WIDEST).message(words)))
                        .expect(echoedIfTaken(Samples.text(words))));
    }

    /** Three octets from the nearest and the farthest distance of each of the thirty codes. */
    private static IntStream distances() {
        return IntStream.concat(
                        IntStream.of(1, 2, 3, 4),
                        IntStream.range(2, WIDEST)
                                .flatMap(bits ->
                                        IntStream.of((1 << bits) + 1, (3 << bits - 1), (3 << bits - 1) + 1, 2 << bits)))
                // What is nearer overlaps with itself.
                .filter(distance -> distance > 2);
    }

    private static Blocks everyDistance(Bytes window) {
        var blocks = new Blocks().stored(window).fixed();
        distances().forEach(distance -> blocks.match(3, distance));
        return blocks.end();
    }

    private static Bytes everyDistanceOf(Bytes window) {
        var all = new StringBuilder(window.text(StandardCharsets.US_ASCII));
        distances().forEach(distance -> all.append(all, all.length() - distance, all.length() - distance + 3));
        return Bytes.latin1(all.substring(window.length()));
    }

    /** Each window that a client may be given; a server that answers none has to take the widest. */
    private static Stream<ConformanceCase> agreed() {
        return Stream.concat(
                IntStream.rangeClosed(8, WIDEST).mapToObj(ClientWindow::farthest),
                IntStream.of(8, 9, 10, 12).mapToObj(ClientWindow::compressor));
    }

    private static ConformanceCase farthest(int bits) {
        int window = 1 << bits;
        Bytes letters = Samples.letters(window);
        int length = Math.min(LONGEST, window);
        return narrow("farthest-reference-in-" + bits + "-bits", bits)
                .send(
                        compressedText(new Blocks()
                                .stored(letters)
                                .fixed()
                                .match(length, window)
                                .end()
                                .message()),
                        farthest(10, bits))
                .expect(echoedIfTaken(
                        Samples.text(letters.plus(letters.slice(0, length))),
                        Samples.text(Bytes.repeated(letters, 2 * window).slice(length, length + 10))));
    }

    private static Frame farthest(int length, int bits) {
        return compressedText(
                new Blocks().fixed().match(length, 1 << bits).end().message());
    }

    /** More than the window in every message, and the context kept. */
    private static ConformanceCase compressor(int bits) {
        var compressor = new Compressor(bits);
        Bytes words = Samples.text(5_000);
        Frame[] echoes = IntStream.range(0, 5)
                .mapToObj(i -> Samples.text(words.slice(1_000 * i, 1_000 * i + 1_000)))
                .toArray(Frame[]::new);
        return narrow("messages-compressed-in-" + bits + "-bits", bits)
                .send(Stream.of(echoes)
                        .map(echo -> compressedText(compressor.message(echo.payload())))
                        .toArray(Frame[]::new))
                .expect(echoedIfTaken(echoes));
    }

    private static Stream<ConformanceCase> hint() {
        return Stream.of(draft("window-that-browsers-offer", "inflate-agreed-client-window")
                .deflate(Deflate.NAME + "; " + Deflate.CLIENT_WINDOW, Agreed.deflate())
                .send(compressedText(new Blocks()
                        .fixed()
                        .literals(Samples.letters(256))
                        .match(100, 256)
                        .end()
                        .message()))
                .expect(echoedIfTaken(Samples.text(Bytes.repeated(Samples.letters(256), 356)))));
    }

    private static Draft widest(String words) {
        return draft(words, "inflate-32k-window")
                .deflate(Deflate.NAME, Agreed.widestClientWindow(), Agreed.clientContext())
                .needs(Feature.DEFLATE);
    }

    private static Draft narrow(String words, int bits) {
        return draft(words, "inflate-agreed-client-window")
                .deflate(
                        Deflate.NAME + "; " + Deflate.CLIENT_WINDOW + "=" + bits,
                        Agreed.clientWindowFrom(bits),
                        Agreed.clientContext());
    }

    private static Draft draft(String words, String row) {
        return conformanceCase("7692-7.2.2-" + words)
                .must("7692-7.2.2-" + row, "A reference reaches back over the whole window, the last octet included.")
                .needs(Feature.ECHO)
                .onlyWhole()
                .hint(
                        "the window is the agreed one, and 32768 octets where client_max_window_bits is not in the response");
    }
}
