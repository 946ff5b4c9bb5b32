package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfNotTooLarge;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfTaken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: large compressed messages come back as they were, octet by octet. */
public final class LargeCompressedMessages implements Catalogue {

    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;
    private static final int STORED_MOST = 0xFFFF;
    private static final int PIECE = 64 * KIBI;
    private static final int FLUSHES = 4;

    @Override
    public String title() {
        return "7692-7.2.2 Large compressed messages";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengths(), large()).flatMap(all -> all);
    }

    /** Payloads around the lengths at which a frame header grows, and contents around 65536 octets. */
    private static Stream<ConformanceCase> lengths() {
        // A stored block adds five octets, and the empty block at the end of the message one.
        Stream<ConformanceCase> payloads = IntStream.of(125, 126, 65_535, 65_536)
                .mapToObj(length -> {
                    Bytes letters = Samples.letters(length - 6);
                    return draft("payload-of-" + length)
                            .send(compressedText(new Blocks().stored(letters).message()))
                            .expect(echoedIfTaken(Samples.text(letters)));
                });
        Stream<ConformanceCase> contents = IntStream.of(65_535, 65_536, 70_000).mapToObj(length -> {
            Bytes words = Samples.text(length);
            return draft("text-of-" + length)
                    .send(compressedText(new Compressor(15).message(words)))
                    .expect(echoedIfTaken(Samples.text(words)));
        });
        return Stream.concat(payloads, contents);
    }

    private static Stream<ConformanceCase> large() {
        Bytes piece = Samples.text(PIECE);
        Bytes flushed = new Compressor(15).unfinished(piece);
        Bytes payload = Bytes.repeated(flushed, 16 * flushed.length());
        Bytes noise = Samples.noise(MEBI);
        var runs = new Blocks().fixed().literals(Bytes.octets(0));
        IntStream.range(0, (MEBI - 1) / 205).forEach(i -> runs.match(205, 1));
        Bytes zeros = Bytes.repeated(Bytes.octets(0), MEBI);
        return Stream.of(
                draft("text-of-1-mib")
                        .send(Chop.every(PIECE), compressedText(payload.slice(0, payload.length() - 4)))
                        .expect(echoedIfNotTooLarge(Samples.text(Bytes.repeated(piece, MEBI)))),
                draft("text-of-256-kib-in-frames")
                        .send(Chop.every(PIECE), pieces(flushed))
                        .expect(echoedIfNotTooLarge(Samples.text(Bytes.repeated(piece, FLUSHES * PIECE)))),
                draft("noise-of-1-mib")
                        .send(Chop.every(PIECE), compressedBinary(stored(noise)))
                        .expect(echoedIfNotTooLarge(binary(noise))),
                draft("zeros-of-1-mib")
                        .send(compressedBinary(runs.end().message()))
                        .expect(echoedIfNotTooLarge(binary(zeros))));
    }

    /** A frame for each flush, and a last one that adds nothing. */
    private static Frame[] pieces(Bytes flushed) {
        var frames = new ArrayList<Frame>(Collections.nCopies(
                FLUSHES, Frame.of(Opcode.CONTINUATION, flushed).notFinal()));
        frames.set(0, compressedText(flushed).notFinal());
        frames.add(Frame.of(Opcode.CONTINUATION, Bytes.octets(0)));
        return frames.toArray(Frame[]::new);
    }

    private static Bytes stored(Bytes content) {
        var blocks = new Blocks();
        for (int at = 0; at < content.length(); at += STORED_MOST) {
            blocks.stored(content.slice(at, Math.min(content.length(), at + STORED_MOST)));
        }
        return blocks.message();
    }

    private static Draft draft(String words) {
        return conformanceCase("7692-7.2.2-" + words)
                .must(
                        "7692-7.2.2-large-compressed",
                        "A message is inflated to the last octet, however long it becomes.")
                .deflate()
                .needs(Feature.ECHO)
                .onlyWhole()
                .hint(
                        "take what the inflater gives until it needs more input; a limit counts inflated octets and is 1009");
    }
}
