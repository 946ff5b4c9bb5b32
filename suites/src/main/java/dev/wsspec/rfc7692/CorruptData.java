package dev.wsspec.rfc7692;

import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Bytes;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: data that is no DEFLATE at all, or DEFLATE in the wrappings of other formats. */
public final class CorruptData implements Catalogue {

    private static final int RANDOM = 32;
    private static final long SEED = 7_692;

    /** Random octets that merely stop too early are a message to some, for nobody has to look (section 7.2.2). */
    private static final Set<Defect> UNDISPUTED = EnumSet.of(
            Defect.RESERVED_BLOCK_TYPE, Defect.STORED_LENGTH, Defect.CODE_LENGTHS, Defect.SYMBOL, Defect.DISTANCE);

    @Override
    public String title() {
        return "7692-7.2.2 Data that is not DEFLATE";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(wrapped(), plain(), random()).flatMap(all -> all);
    }

    /** "Hello" with the headers and the check sums of zlib and gzip. */
    private static Stream<ConformanceCase> wrapped() {
        return Stream.of(
                wrapped("zlib", "789cf348cdc9c90700058c01f5"),
                wrapped("zlib-of-least-effort", "7801f348cdc9c90700058c01f5"),
                wrapped("zlib-without-check-sum", "789cf248cdc9c90700"),
                wrapped("gzip", "1f8b08000000000002fff348cdc9c907008289d1f705000000"));
    }

    private static ConformanceCase wrapped(String words, String hex) {
        return CorruptBlocks.corrupt(
                "wrapped-in-" + words,
                "zlib-header",
                "Data with the header of another format is not DEFLATE.",
                compressedText(Bytes.hex(hex)));
    }

    private static Stream<ConformanceCase> plain() {
        return Stream.of(
                garbage("text-marked-as-compressed", Bytes.utf8("Hello")),
                garbage("json-marked-as-compressed", Bytes.utf8("{\"type\":\"greeting\",\"text\":\"Hello, world!\"}")),
                garbage("ones-for-deflate", Bytes.repeated(Bytes.hex("ff"), 64)));
    }

    private static ConformanceCase garbage(String words, Bytes payload) {
        return CorruptBlocks.corrupt(
                words,
                "garbage",
                "Octets that are not DEFLATE never reach the application as a message.",
                compressedText(payload));
    }

    /** From one octet up; each number is the one of its payload, whatever was left out before it. */
    private static Stream<ConformanceCase> random() {
        var random = new SplittableRandom(SEED);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> payload(random, number))
                .filter(CorruptData::undisputed)
                .limit(RANDOM)
                .map(payload -> CorruptBlocks.corrupt(
                        "random-octets-" + payload.slice(0, 3).toHex() + "-and-" + (payload.length() - 3),
                        "garbage",
                        "Octets that are not DEFLATE never reach the application as a message.",
                        compressedBinary(payload)));
    }

    private static Bytes payload(SplittableRandom random, int number) {
        var octets = new byte[3 + number * number / 12];
        random.nextBytes(octets);
        return Bytes.of(octets);
    }

    private static boolean undisputed(Bytes payload) {
        return new Inflation(1 << 20)
                .message(payload)
                .defect()
                .filter(UNDISPUTED::contains)
                .isPresent();
    }
}
