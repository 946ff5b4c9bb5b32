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
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, sections 6.2 and 7.2.1: the frames of a compressed message may be cut anywhere, blocks notwithstanding. */
public final class CompressedFragments implements Catalogue {

    private static final Bytes HELLO = Bytes.utf8("Hello");
    private static final Bytes FIXED = Bytes.hex("f248cdc9c90700");
    private static final Bytes WORDS = Samples.text(90);

    @Override
    public String title() {
        return "7692-6.2 Fragments of compressed messages";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(everywhere(), empty(), many()).flatMap(all -> all);
    }

    /** One message for each place at which it can be cut in two, in front of the first octet and behind the last included. */
    private static Stream<ConformanceCase> everywhere() {
        return Stream.of(
                everywhere("fixed-block", FIXED, HELLO),
                // Inside the header, between it and LEN, inside LEN and NLEN.
                everywhere("stored-block", new Blocks().stored(HELLO).message(), HELLO),
                // Inside the counts and the code lengths.
                everywhere("dynamic-block", new Compressor(15).message(WORDS), WORDS),
                everywhere(
                        "mixed-blocks",
                        new Blocks()
                                .fixed()
                                .literals(HELLO)
                                .end()
                                .sync()
                                .stored(HELLO)
                                .fixed()
                                .match(5, 5)
                                .end()
                                .message(),
                        Bytes.repeated(HELLO, 15)));
    }

    private static ConformanceCase everywhere(String words, Bytes payload, Bytes content) {
        Frame[] frames = IntStream.rangeClosed(0, payload.length())
                .mapToObj(at -> List.of(
                        compressedText(payload.slice(0, at)).notFinal(),
                        continuation(payload.slice(at, payload.length()))))
                .flatMap(List::stream)
                .toArray(Frame[]::new);
        Frame[] echoes =
                Collections.nCopies(payload.length() + 1, Samples.text(content)).toArray(Frame[]::new);
        return draft(words + "-cut-at-every-octet", "7.2.1", "7.2.1-inflate-cut-anywhere")
                .onlyWhole()
                .send(frames)
                .expect(echoed(echoes));
    }

    private static Stream<ConformanceCase> empty() {
        Frame none = continuation(Bytes.EMPTY).notFinal();
        return Stream.of(
                hello("empty-first-fragment", compressedText(Bytes.EMPTY).notFinal(), continuation(FIXED)),
                hello(
                        "empty-fragments-in-the-middle",
                        compressedText(FIXED.slice(0, 2)).notFinal(),
                        none,
                        none,
                        continuation(FIXED.slice(2, 5)).notFinal(),
                        none,
                        continuation(FIXED.slice(5, 7))),
                hello("empty-last-fragment", compressedText(FIXED).notFinal(), continuation(Bytes.EMPTY)),
                hello(
                        "empty-fragments-around",
                        compressedText(Bytes.EMPTY).notFinal(),
                        none,
                        continuation(FIXED).notFinal(),
                        none,
                        continuation(Bytes.EMPTY)));
    }

    private static ConformanceCase hello(String words, Frame... frames) {
        return draft(words, "6.2", "6.2-decompress-concatenation")
                .send(frames)
                .send(text("between"), compressedText(FIXED))
                .expect(echoed(text("Hello"), text("between"), text("Hello")));
    }

    private static Stream<ConformanceCase> many() {
        Bytes letters = Samples.letters(600);
        Bytes stored = new Blocks().stored(letters).message();
        return Stream.of(
                draft("frame-for-each-octet", "6.2", "6.2-decompress-concatenation")
                        .send(cut(compressedText(new Compressor(15).message(WORDS)), 1))
                        .expect(echoed(Samples.text(WORDS))),
                draft("frames-with-lengths-of-two-octets", "6.2", "6.2-decompress-concatenation")
                        .send(cut(compressedText(stored), 200))
                        .expect(echoed(Samples.text(letters))),
                draft("frames-of-binary", "6.2", "6.2-decompress-concatenation")
                        .send(cut(compressedBinary(stored), 150))
                        .expect(echoedIfTaken(binary(letters))),
                draft("frames-that-were-flushed", "7.2.1", "7.2.1-inflate-cut-anywhere")
                        .send(flushed())
                        .expect(echoed(Samples.text(WORDS))),
                draft("messages-in-frames-and-whole", "6.2", "6.2-decompress-concatenation")
                        .send(cut(compressedText(FIXED), 3))
                        .send(compressedText(FIXED))
                        .send(cut(compressedText(FIXED), 2))
                        .expect(echoed(text("Hello"), text("Hello"), text("Hello"))));
    }

    /** The same message in frames of so many octets, RSV1 on the first alone. */
    private static Frame[] cut(Frame whole, int each) {
        var frames = new ArrayList<Frame>();
        for (int at = 0; at < whole.payload().length(); at += each) {
            int end = Math.min(whole.payload().length(), at + each);
            Bytes piece = whole.payload().slice(at, end);
            Frame frame = at == 0 ? Frame.of(whole.opcode(), piece).rsv(whole.rsv()) : continuation(piece);
            frames.add(end < whole.payload().length() ? frame.notFinal() : frame);
        }
        return frames.toArray(Frame[]::new);
    }

    /** Each fragment but the last ends in 00 00 ff ff, which belongs to the message. */
    private static Frame[] flushed() {
        var compressor = new Compressor(15);
        return new Frame[] {
            compressedText(compressor.unfinished(WORDS.slice(0, 30))).notFinal(),
            continuation(compressor.unfinished(WORDS.slice(30, 60))).notFinal(),
            continuation(compressor.message(WORDS.slice(60, 90)))
        };
    }

    private static Draft draft(String words, String section, String row) {
        return conformanceCase("7692-" + section + "-" + words)
                .must("7692-" + row, "What is inflated is the payloads of all frames of a message, joined.")
                .deflate()
                .needs(Feature.ECHO)
                .hint("append 00 00 ff ff behind the last fragment only, and keep what a fragment leaves of a block");
    }
}
