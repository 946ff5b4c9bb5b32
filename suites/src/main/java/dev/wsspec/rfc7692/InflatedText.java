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
import java.util.stream.Stream;

/** RFC 7692, section 6.1: text is UTF-8 once it is inflated; how its compressed octets look does not matter. */
public final class InflatedText implements Catalogue {

    private static final String WORDS = "\u03ba\u1f79\u03c3\u03bc\u03b5 \ud83d\ude00 \u00e9\u20ac";
    private static final Bytes OCTETS = Bytes.utf8(WORDS);

    @Override
    public String title() {
        return "7692-6.1 Compressed text";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Bytes noText = Bytes.hex("c328 00ff 80 eda080");
        return Stream.of(
                draft("characters-of-all-lengths")
                        .send(compressedText(new Compressor(15).message(OCTETS)))
                        .expect(echoed(text(WORDS))),
                draft("block-for-each-octet")
                        .send(compressedText(blockForEachOctet()))
                        .expect(echoed(text(WORDS))),
                draft("fragment-for-each-octet").send(fragmentForEachOctet()).expect(echoed(text(WORDS))),
                draft("reference-inside-characters")
                        // The reference begins and ends inside a character.
                        .send(compressedText(new Blocks()
                                .fixed()
                                .literals(Bytes.utf8("\u20ac\u20ac"))
                                .literals(Bytes.octets(0xE2))
                                .match(4, 6)
                                .literals(Bytes.octets(0xAC))
                                .end()
                                .message()))
                        .expect(echoed(text("\u20ac".repeat(4)))),
                draft("stored-block-ends-inside-a-character")
                        .send(compressedText(new Blocks()
                                .stored(OCTETS.slice(0, 1))
                                .fixed()
                                .literals(OCTETS.slice(1, OCTETS.length()))
                                .end()
                                .message()))
                        .expect(echoed(text(WORDS))),
                draft("text-of-ten-kibibytes")
                        .onlyWhole()
                        .send(compressedText(new Compressor(15).message(tenKibibytes())))
                        .expect(echoedIfTaken(Samples.text(tenKibibytes()))),
                draft("binary-is-no-text")
                        .send(compressedBinary(
                                new Blocks().fixed().literals(noText).end().message()))
                        .expect(echoedIfTaken(binary(noText))));
    }

    private static Bytes blockForEachOctet() {
        var blocks = new Blocks();
        for (int at = 0; at < OCTETS.length(); at++) {
            blocks.fixed().literals(OCTETS.slice(at, at + 1)).end();
        }
        return blocks.message();
    }

    /** Each octet of the text is flushed into a fragment of its own, as a sender does that does not know what follows. */
    private static Frame[] fragmentForEachOctet() {
        var compressor = new Compressor(15);
        var frames = new ArrayList<Frame>();
        for (int at = 0; at < OCTETS.length(); at++) {
            Bytes piece = compressor.unfinished(OCTETS.slice(at, at + 1));
            frames.add((at == 0 ? compressedText(piece) : continuation(piece)).notFinal());
        }
        frames.add(continuation(Bytes.octets(0)));
        return frames.toArray(Frame[]::new);
    }

    /** Whole characters only. */
    private static Bytes tenKibibytes() {
        return Bytes.repeated(Bytes.utf8(WORDS + " long "), 28 * 360);
    }

    private static Draft draft(String words) {
        return conformanceCase("7692-6.1-" + words)
                .must("7692-6.1-utf8-after-inflate", "What has to be UTF-8 is what a compressed text inflates to.")
                .deflate()
                .needs(Feature.ECHO)
                .hint("check UTF-8 behind the inflater, over the borders of blocks and fragments");
    }
}
