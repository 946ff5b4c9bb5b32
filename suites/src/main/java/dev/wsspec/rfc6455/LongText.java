package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.InvalidTextFragments.anyFailure;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static dev.wsspec.rfc6455.Utf8Frames.fragments;
import static dev.wsspec.rfc6455.Utf8Frames.start;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * RFC 6455, sections 5.6 and 8.1: texts that arrive in pieces, or are longer than a buffer.
 *
 * <p>A long text of characters of four octets has one across every border in it, wherever buffers begin; moved by one,
 * two and three octets, it is cut at each place inside the character.
 */
public final class LongText implements Catalogue {

    private static final String VALID = "6455-5.6-text-boundary-codepoints";
    private static final String EMOJI = "f09f9880";
    private static final int HEADER = 6;

    @Override
    public String title() {
        return "8.1 Text in pieces and buffers";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(pieces(), brokenPieces(), buffers(), brokenBuffers(), longFragments(), inside())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> pieces() {
        return Stream.of(pieces("2", "c3a9"), pieces("3", "e282ac"), pieces("4", EMOJI));
    }

    /** Each octet of the character is a piece of its own, the first one with the header in front. */
    private static ConformanceCase pieces(String octets, String hex) {
        Integer[] cuts = IntStream.range(1, hex.length() / 2)
                .map(at -> HEADER + at)
                .boxed()
                .toArray(Integer[]::new);
        return conformanceCase("5.6-character-of-" + octets + "-in-pieces")
                .must(VALID, "It makes no difference in which pieces a character arrives.")
                .send(Chop.at(cuts), start(hex))
                .hint("A read from the socket may end inside a character.")
                .expect(taken(staysUsable(), 0));
    }

    private static Stream<ConformanceCase> brokenPieces() {
        return Stream.of(
                brokenPiece("2", "c3", "41"), brokenPiece("3", "e282", "41"), brokenPiece("4", "f09f98", "41"));
    }

    private static ConformanceCase brokenPiece(String octets, String begun, String last) {
        return conformanceCase("8.1-character-of-" + octets + "-broken-between-pieces")
                .must("6455-8.1-utf8-missing-middle", "A character that is not completed is invalid in pieces too.")
                .control(start("c3a9"))
                .send(Chop.at(HEADER + begun.length() / 2), start(begun + last))
                .hint(InvalidText.HINT)
                .expectRefusal(INVALID_DATA);
    }

    /** A text that crosses a border has crossed those of smaller buffers too; servers differ in what they take at most. */
    private static Stream<ConformanceCase> buffers() {
        return IntStream.of(1_024, 8_192, 65_536)
                .boxed()
                .flatMap(border -> Stream.concat(
                        IntStream.rangeClosed(1, 3).mapToObj(behind -> taking(border, behind)),
                        Stream.of(echoing(border))));
    }

    private static ConformanceCase taking(int border, int behind) {
        Bytes text = emoji(4 - behind, border);
        return conformanceCase("5.6-character-cut-behind-" + behind + "-at-" + border)
                .must(VALID, "A text may be longer than a buffer, with a character across its border.")
                .send(Frame.of(Opcode.TEXT, text))
                .hint("Carry the octets of a begun character over to the next buffer.")
                .expect(takenWhole(staysUsable(), text));
    }

    private static ConformanceCase echoing(int border) {
        Bytes text = filler(7).plus(emoji(3, border));
        return conformanceCase("5.6-echo-of-characters-across-" + border)
                .must(VALID, "A character across the border of a buffer comes back whole.")
                .needs(Feature.ECHO)
                .send(Frame.of(Opcode.TEXT, text))
                .hint("Carry the octets of a begun character over to the next buffer.")
                .expect(takenWhole(echoes(Opcode.TEXT, text).and(staysUsable()), text));
    }

    private static Stream<ConformanceCase> brokenBuffers() {
        return IntStream.of(1_024, 4_096, 8_192, 16_384, 65_536).mapToObj(border -> {
            Bytes before = filler(border - 2);
            return conformanceCase("8.1-character-broken-at-" + border)
                    .must("6455-8.1-utf8-missing-middle", "Octets far behind in a text are checked like the first.")
                    .control(Frame.of(Opcode.TEXT, before.plus(Bytes.hex("e282ac"))))
                    .send(Frame.of(Opcode.TEXT, before.plus(Bytes.hex("e28241"))))
                    .hint(InvalidText.HINT)
                    .expect(anyFailure());
        });
    }

    private static Stream<ConformanceCase> longFragments() {
        return IntStream.of(1_024, 8_192).mapToObj(border -> {
            Bytes text = emoji(2, border);
            return conformanceCase("5.6-character-across-fragment-of-" + border)
                    .must("6455-5.6-text-split-codepoint", "A long fragment may end inside a character too.")
                    .send(fragments(Opcode.TEXT, List.of(text.slice(0, border), text.slice(border, text.length()))))
                    .hint("Keep the octets of a begun character until the next fragment.")
                    .expect(takenWhole(staysUsable(), text));
        });
    }

    private static Stream<ConformanceCase> inside() {
        return Stream.of(
                inside("first-of-2000", 0, 1_999),
                inside("middle-of-2000", 1_100, 900),
                inside("last-of-2000", 1_999, 0));
    }

    private static ConformanceCase inside(String words, int before, int behind) {
        Bytes text = filler(before).plus(Bytes.hex("ff")).plus(filler(behind));
        return conformanceCase("8.1-ff-is-" + words)
                .must("6455-8.1-utf8-impossible-bytes", "One wrong octet in a long text fails the connection.")
                .control(Frame.of(Opcode.TEXT, filler(2_000)))
                .send(Frame.of(Opcode.TEXT, text))
                .hint(InvalidText.HINT)
                .expect(anyFailure());
    }

    /** A server may find a text too long, but not wrong. */
    private static Outcome[] takenWhole(Reaction reaction, Bytes text) {
        return Stream.concat(
                        Stream.of(fail(closes(INVALID_DATA)).because("8.1", "the text is UTF-8")),
                        Stream.of(taken(reaction, text.length())))
                .toArray(Outcome[]::new);
    }

    /** So many letters, and then characters of four octets to a little behind the border. */
    private static Bytes emoji(int letters, int border) {
        int count = border / 4 + 2;
        return filler(letters).plus(Bytes.hex(EMOJI.repeat(count)));
    }
}
