package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.Utf8Frames.KOSME;
import static dev.wsspec.rfc6455.Utf8Frames.start;
import static dev.wsspec.rfc6455.Utf8Frames.texts;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.6: whatever UTF-8 can write may stand in a text, and nothing in it is changed. */
public final class ValidText implements Catalogue {

    private static final String ROW = "6455-5.6-text-boundary-codepoints";
    private static final String HINT = "What UTF-8 can write is valid, whether or not it is a character (RFC 3629).";

    @Override
    public String title() {
        return "5.6 Valid UTF-8";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(borders(), kinds(), several(), noncharacters(), byteOrderMarks())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> borders() {
        return Stream.of(
                        both("greek", KOSME),
                        both("nul", "610062"),
                        both("u007f-and-u0080", "7fc280"),
                        both("u07ff-and-u0800", "dfbfe0a080"),
                        both("ud7ff-and-ue000", "ed9fbfee8080"),
                        both("noncharacters", "efbfbeefbfbf"),
                        both("u10000-and-u10ffff", "f0908080f48fbfbf"),
                        both("replacement-character", "efbfbd"))
                .flatMap(pair -> pair);
    }

    private static Stream<ConformanceCase> kinds() {
        return Stream.of(
                        both("german-and-french", "48656c6c6f2dc2b540c39fc3b6c3a4c3bcc3a0c3a12d5554462d382121"),
                        both("private-use", "ee8080efa3bff3b08080f48fbfbd"),
                        both("unassigned", "cdb8e0a28ff19fbfbd"),
                        both("combining-marks", "cc8165cc8161cc8acc81"),
                        both("hangul-jamo", "e18492e185a1e186ab"),
                        both("joined-emoji", "f09f91a9f09f8fbde2808df09f94ac"),
                        both("controls", "0102030405060708090b0c0e1b1fc280c285c29bc29f"),
                        both("line-ends", "610d0a620d630a64e280a8e280a9"))
                .flatMap(pair -> pair);
    }

    /** Several short messages: each is text of its own. */
    private static Stream<ConformanceCase> several() {
        return Stream.of(
                separately(
                        "characters-of-each-length-in-words",
                        "68656c6c6f24776f726c64",
                        "68656c6c6fc2a2776f726c64",
                        "68656c6c6fe282ac776f726c64",
                        "68656c6c6ff0a4ada2776f726c64"),
                separately("beginnings-of-greek", "ceba", "cebae1bdb9", "cebae1bdb9cf83", "cebae1bdb9cf83cebc"),
                separately("first-character-of-each-length", "00", "c280", "e0a080", "f0908080"),
                separately("last-character-of-each-length", "7f", "dfbf", "efbfbf", "f48fbfbf"),
                separately("what-borders-on-surrogates", "ed9fbf", "ee8080"),
                separately("specials", "efbfb9", "efbfba", "efbfbb", "efbfbc", "efbfbd", "efbfbe", "efbfbf"));
    }

    private static Stream<ConformanceCase> noncharacters() {
        String all = String.join("", noncharacters(0, 16));
        return Stream.of(
                separately("noncharacters-of-planes-0-to-5", noncharacters(0, 5)),
                separately("noncharacters-of-planes-6-to-11", noncharacters(6, 11)),
                separately("noncharacters-of-planes-12-to-16", noncharacters(12, 16)),
                taken("noncharacters-fdd0-to-fdef", "efb790efb7afefb7a0"),
                echoed("all-noncharacters", all + "efb790efb7af"));
    }

    /** U+FFFE and U+FFFF of these planes. */
    private static String[] noncharacters(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .flatMap(plane -> IntStream.of(plane << 16 | 0xFFFE, plane << 16 | 0xFFFF))
                .mapToObj(codePoint -> Bytes.utf8(Character.toString(codePoint)).toHex())
                .toArray(String[]::new);
    }

    private static Stream<ConformanceCase> byteOrderMarks() {
        return Stream.of(mark("in-front", "efbbbf61"), mark("alone", "efbbbf")).flatMap(pair -> pair);
    }

    private static Stream<ConformanceCase> mark(String words, String hex) {
        String row = "6455-5.6-text-bom-kept";
        Bytes stripped = Bytes.hex(hex.substring(6));
        Outcome without = observed(echoes(Opcode.TEXT, stripped).and(staysUsable()))
                .because("5.6", "the application may take the mark for none of its data");
        return Stream.of(
                conformanceCase("5.6-byte-order-mark-" + words)
                        .must(row, "U+FEFF is a character like any other.")
                        .send(start(hex))
                        .expect(MessageOutcomes.taken(staysUsable(), 0)),
                conformanceCase("5.6-echo-of-byte-order-mark-" + words)
                        .must(row, "U+FEFF in front of a text belongs to it.")
                        .needs(Feature.ECHO)
                        .send(start(hex), start("2d" + hex))
                        .expect(Stream.concat(
                                        Stream.of(MessageOutcomes.taken(
                                                echoes(Opcode.TEXT, Bytes.hex(hex))
                                                        .and(staysUsable()),
                                                0)),
                                        Stream.of(without))
                                .toArray(Outcome[]::new)));
    }

    private static Stream<ConformanceCase> both(String words, String hex) {
        return Stream.of(taken(words, hex), echoed(words, "3e" + hex));
    }

    private static ConformanceCase taken(String words, String hex) {
        return separately(words, hex);
    }

    private static ConformanceCase separately(String words, String... hex) {
        return conformanceCase("5.6-text-with-" + words)
                .must(ROW, "Every Unicode scalar value may stand in a text.")
                .send(texts(hex))
                .hint(HINT)
                .expect(MessageOutcomes.taken(staysUsable(), 0));
    }

    private static ConformanceCase echoed(String words, String hex) {
        return conformanceCase("5.6-echo-of-" + words)
                .must(ROW, "Every Unicode scalar value comes back as it was.")
                .needs(Feature.ECHO)
                .send(start(hex))
                .hint("Give the application the text as it came: not cut, replaced, normalized or trimmed.")
                .expect(MessageOutcomes.taken(
                        echoes(Opcode.TEXT, Bytes.hex(hex)).and(staysUsable()), 0));
    }
}
