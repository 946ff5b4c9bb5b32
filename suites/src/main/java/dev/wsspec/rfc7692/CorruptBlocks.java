package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: blocks of a type that there is not, and stored blocks that contradict themselves. */
public final class CorruptBlocks implements Catalogue {

    private static final Bytes HELLO = Bytes.utf8("Hello");
    private static final Frame GOOD = compressedText(Bytes.hex("f248cdc9c90700"));

    @Override
    public String title() {
        return "7692-7.2.2 Corrupt blocks";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.concat(reserved(), stored());
    }

    private static Stream<ConformanceCase> reserved() {
        return Stream.of(
                reserved(
                        "reserved-block", compressedText(new Blocks().reserved().octets())),
                reserved(
                        "reserved-final-block",
                        compressedText(new Blocks().last().reserved().message())),
                reserved(
                        "reserved-block-behind-fixed-block",
                        compressedText(new Blocks()
                                .fixed()
                                .literals(HELLO)
                                .end()
                                .reserved()
                                .octets())),
                reserved(
                        "reserved-block-behind-stored-block",
                        compressedBinary(new Blocks().stored(HELLO).reserved().octets())),
                reserved(
                        "reserved-block-behind-flush",
                        compressedText(new Blocks()
                                .fixed()
                                .literals(HELLO)
                                .end()
                                .sync()
                                .reserved()
                                .octets())),
                reserved("reserved-block-in-second-message", GOOD, compressedText(Bytes.hex("06"))),
                reserved(
                        "reserved-block-in-last-fragment",
                        compressedText(new Blocks().stored(HELLO).octets()).notFinal(),
                        continuation(Bytes.hex("06"))));
    }

    private static Stream<ConformanceCase> stored() {
        return Stream.of(
                stored("stored-length-without-complement", stored(HELLO, 5, 0)),
                stored("stored-length-twice", stored(HELLO, 5, 5)),
                stored("stored-length-with-one-wrong-bit", stored(HELLO, 5, 0xFFFA ^ 0x8000)),
                stored("stored-length-with-octets-of-complement-swapped", stored(HELLO, 5, 0xFAFF)),
                stored("stored-length-of-none-without-complement", stored(Bytes.EMPTY, 0, 0)),
                stored("stored-length-of-most-without-complement", stored(HELLO, 0xFFFF, 0xFFFF)),
                stored(
                        "stored-length-wrong-behind-fixed-block",
                        compressedText(new Blocks()
                                .fixed()
                                .literals(HELLO)
                                .end()
                                .storedWithWrongLength(HELLO)
                                .message())),
                stored("stored-length-wrong-in-second-message", GOOD, stored(HELLO, 5, 5)),
                stored(
                        "stored-length-wrong-over-fragments",
                        compressedText(Bytes.hex("0005")).notFinal(),
                        continuation(Bytes.hex("00ffff48656c6c6f00"))));
    }

    private static Frame stored(Bytes content, int length, int complement) {
        return compressedText(Bytes.octets(0, length, length >> 8, complement, complement >> 8)
                .plus(content)
                .plus(Bytes.octets(0)));
    }

    private static ConformanceCase reserved(String words, Frame... frames) {
        return corrupt(words, "reserved-btype", "A block of type 11 fails the connection, wherever it stands.", frames);
    }

    private static ConformanceCase stored(String words, Frame... frames) {
        return corrupt(
                words,
                "stored-len-mismatch",
                "A stored block whose length and its complement disagree fails the connection.",
                frames);
    }

    /** A case of data that is not DEFLATE; the same with good data is its control. */
    static ConformanceCase corrupt(String words, String row, String sentence, Frame... frames) {
        return conformanceCase("7692-7.2.2-" + words)
                .must("7692-7.2.2-inflate-" + row, sentence)
                .deflate()
                .control(GOOD)
                .send(frames)
                .hint("when the inflater reports an error, fail the connection and deliver nothing")
                .expect(DefectOutcomes.failed(frames));
    }
}
