package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.rfc7692.DataOutcomes.echoed;
import static dev.wsspec.rfc7692.DataOutcomes.echoedIfTaken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Outcome;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.deflate.Strategy;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.1: a sender may build a message of blocks of any kind, and of any number of them. */
public final class BlockKinds implements Catalogue {

    private static final Bytes HELLO = Bytes.utf8("Hello");
    private static final Bytes WORDS = Samples.text(800);
    private static final int WIDEST = 15;

    @Override
    public String title() {
        return "7692-7.2.1 Kinds of blocks";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(levels(), codes(), stored(), mixed(), flushes()).flatMap(all -> all);
    }

    /** What the usual compressors make of it, with the least and the most effort. */
    private static Stream<ConformanceCase> levels() {
        return Stream.of(
                words("level-0", new Compressor(WIDEST, 0, Strategy.DEFAULT)),
                words("level-1", new Compressor(WIDEST, 1, Strategy.DEFAULT)),
                words("level-9", new Compressor(WIDEST, 9, Strategy.DEFAULT)),
                words("long-repeats-only", new Compressor(WIDEST, 9, Strategy.FILTERED)),
                words("huffman-codes-only", new Compressor(WIDEST, 6, Strategy.HUFFMAN_ONLY)));
    }

    private static ConformanceCase words(String words, Compressor compressor) {
        return kind(words, compressor.message(WORDS), WORDS);
    }

    private static Stream<ConformanceCase> codes() {
        Bytes all = Bytes.utf8(IntStream.range(1, 0x100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> {})
                .toString());
        Bytes noise = Samples.noise(300);
        var lengths = new Blocks().fixed().literals(Bytes.utf8("abc"));
        IntStream.rangeClosed(3, 258).forEach(length -> lengths.match(length, 3));
        Bytes abc = Bytes.repeated(Bytes.utf8("abc"), 3 + (3 + 258) * 256 / 2);
        return Stream.of(
                kind(
                        "fixed-codes-of-8-and-9-bits",
                        new Blocks().fixed().literals(all).end().message(),
                        all),
                kind(
                        "run-of-one-octet",
                        new Blocks()
                                .fixed()
                                .literals(Bytes.utf8("a"))
                                .match(258, 1)
                                .match(3, 1)
                                .end()
                                .message(),
                        Bytes.utf8("a".repeat(262))),
                draft(
                        "references-of-every-length",
                        compressedText(lengths.end().message()),
                        echoedIfTaken(Samples.text(abc))),
                kind(
                        "dynamic-codes-without-distances",
                        new Blocks().dynamic(WORDS).message(),
                        WORDS),
                draft(
                        "dynamic-codes-of-noise",
                        compressedBinary(new Blocks().dynamic(noise).message()),
                        echoedIfTaken(binary(noise))),
                // 16 repeats the length of the last literal codes for the first distance codes.
                kind(
                        "code-lengths-repeated-into-distances",
                        Bytes.hex("1447350d000000aa421c8af0b1d1ffc38db283670a"),
                        Bytes.utf8("Hello Hello")),
                // 18 says no length from 258 on to the distance 3, and the only distance has a code of one bit.
                kind(
                        "one-distance-with-one-bit",
                        Bytes.hex("ecc3410d00000082c07a16f1e766ff1f44b974bb00"),
                        Bytes.utf8("Helloell")));
    }

    private static Stream<ConformanceCase> stored() {
        Bytes tail = Bytes.hex("0000ffff 00 0000ffff 0000ffff");
        Frame[] everyBit = IntStream.range(0, 8)
                .mapToObj(BlockKinds::storedBehindBits)
                .map(Frames::compressedText)
                .toArray(Frame[]::new);
        Frame[] echoes = IntStream.range(0, 8)
                .mapToObj(i -> Samples.text(prefix(i).plus(HELLO)))
                .toArray(Frame[]::new);
        return Stream.of(
                draft("stored-block-behind-every-bit", everyBit, echoed(echoes)),
                draft(
                        "stored-octets-like-a-tail",
                        compressedBinary(new Blocks().stored(tail).message()),
                        echoedIfTaken(binary(tail))),
                kind(
                        "stored-blocks-of-one-octet",
                        IntStream.range(0, 5)
                                .mapToObj(i -> HELLO.slice(i, i + 1))
                                .reduce(new Blocks(), Blocks::stored, (a, b) -> a)
                                .message(),
                        HELLO));
    }

    /** The block before ends at each bit of an octet in turn: 18 bits for two literals, 13 for a match of eleven. */
    private static Bytes storedBehindBits(int index) {
        var blocks = new Blocks().fixed();
        blocks.literals(prefix(index).slice(0, index / 2 * 2 + 1));
        return (index % 2 == 0 ? blocks : blocks.match(11, 1))
                .end()
                .stored(HELLO)
                .message();
    }

    private static Bytes prefix(int index) {
        Bytes literals = Bytes.utf8("\u00e9".repeat(index / 2) + "a");
        return index % 2 == 0 ? literals : literals.plus(Bytes.utf8("a".repeat(11)));
    }

    private static Stream<ConformanceCase> mixed() {
        return Stream.of(
                kind(
                        "blocks-of-all-kinds",
                        new Blocks()
                                .stored(HELLO)
                                .fixed()
                                .match(5, 5)
                                .end()
                                .dynamic(HELLO)
                                .stored(HELLO)
                                .dynamic(HELLO)
                                .fixed()
                                .match(25, 25)
                                .end()
                                .message(),
                        Bytes.repeated(HELLO, 50)),
                kind(
                        "empty-blocks-around",
                        new Blocks()
                                .sync()
                                .fixed()
                                .end()
                                .dynamic(Bytes.EMPTY)
                                .fixed()
                                .literals(HELLO)
                                .end()
                                .sync()
                                .dynamic(Bytes.EMPTY)
                                .fixed()
                                .end()
                                .sync()
                                .sync()
                                .fixed()
                                .match(5, 5)
                                .end()
                                .fixed()
                                .end()
                                .message(),
                        Bytes.repeated(HELLO, 10)));
    }

    private static Stream<ConformanceCase> flushes() {
        var compressor = new Compressor(WIDEST);
        Bytes[] pieces = IntStream.range(0, WORDS.length() / 10)
                .mapToObj(i -> WORDS.slice(10 * i, 10 * i + 10))
                .map(compressor::unfinished)
                .toArray(Bytes[]::new);
        Bytes flushed = Bytes.join(List.of(pieces));
        var full = new Compressor(WIDEST);
        Bytes first = full.unfinished(WORDS.slice(0, 400));
        full.forget();
        return Stream.of(
                kind("flush-every-ten-octets", flushed.slice(0, flushed.length() - 4), WORDS),
                kind("flush-that-forgets", first.plus(full.message(WORDS.slice(400, 800))), WORDS));
    }

    private static ConformanceCase kind(String words, Bytes payload, Bytes content) {
        return draft(words, compressedText(payload), echoed(Samples.text(content)));
    }

    private static ConformanceCase draft(String words, Frame frame, Outcome[] outcomes) {
        return draft(words, new Frame[] {frame}, outcomes);
    }

    private static ConformanceCase draft(String words, Frame[] frames, Outcome[] outcomes) {
        boolean flushed = words.startsWith("flush");
        return conformanceCase("7692-7.2.1-" + words)
                .must(
                        "7692-7.2.1-inflate-" + (flushed ? "multi-sync-flush" : "block-types"),
                        "A message is any number of DEFLATE blocks of any kind.")
                .deflate()
                .needs(Feature.ECHO)
                .send(frames)
                .send(text("behind it"))
                .hint("inflate until the octets are used up: an empty block, or a flush, is not the end of the message")
                .expect(outcomes);
    }
}
