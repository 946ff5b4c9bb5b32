package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Reactions.INVALID_DATA;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 7692, section 6.1: text that is UTF-8 no more once it is inflated; the compressed octets need not be. */
public final class InvalidInflatedText implements Catalogue {

    private static final int WIDEST = 15;
    private static final String WHOLE = "utf8-after-inflate";
    private static final String INCOMPLETE = "utf8-incomplete-after-inflate";
    private static final Frame GOOD = compressedText(fixed("48c3a9"));

    @Override
    public String title() {
        return "7692-6.1 Compressed text that is not UTF-8";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(whole(), incomplete(), fragments(), blocks(), context())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> whole() {
        return Stream.of(
                refused("broken-character", "c328"),
                refused("octet-ff", "48ff"),
                refused("lone-continuation", "4880"),
                refused("surrogate", "eda080"),
                refused("surrogate-pair", "eda081edb080"),
                refused("overlong-slash", "c0af"),
                refused("overlong-nul", "e08080"),
                refused("character-above-10ffff", "f4908080"),
                refused("5-octets", "f888808080"));
    }

    private static Stream<ConformanceCase> incomplete() {
        return Stream.of(
                incomplete("1-of-2-octets", compressedText(fixed("48c3"))),
                incomplete("2-of-3-octets", compressedText(fixed("e282"))),
                incomplete("3-of-4-octets", compressedText(fixed("f09f98"))),
                incomplete("half-a-character-in-fragments", start(fixed("e282"), 3), rest(fixed("e282"), 3)),
                incomplete(
                        "half-a-character-in-stored-block",
                        compressedText(new Blocks().stored(Bytes.hex("e282")).message())),
                incomplete(
                        "half-a-character-before-empty-fragment",
                        compressedText(fixed("e282")).notFinal(),
                        continuation(Bytes.EMPTY)));
    }

    /** The character is broken where the compressed octets are cut, or somewhere else. */
    private static Stream<ConformanceCase> fragments() {
        Bytes broken = fixed("48e28228");
        Bytes flushed = new Blocks().stored(Bytes.hex("e282")).octets();
        return Stream.of(
                refused("broken-character-in-fragments", start(broken, 4), rest(broken, 4)),
                refused("broken-character-with-ping-inside", start(broken, 2), ping("inside"), rest(broken, 2)),
                refused("character-broken-by-fragment", compressedText(flushed).notFinal(), continuation(fixed("28"))),
                refused(
                        "character-broken-behind-empty-fragment",
                        compressedText(flushed).notFinal(),
                        continuation(Bytes.EMPTY).notFinal(),
                        continuation(fixed("28"))));
    }

    private static Stream<ConformanceCase> blocks() {
        Bytes half = Bytes.hex("e282");
        Bytes rest = Bytes.hex("28");
        Bytes text = Bytes.repeated(Bytes.utf8("h\u00e9llo "), 2_100);
        return Stream.of(
                refused(
                        "character-broken-by-block",
                        compressedText(new Blocks()
                                .fixed()
                                .literals(half)
                                .end()
                                .stored(rest)
                                .message())),
                refused(
                        "character-broken-by-flush",
                        compressedText(
                                new Blocks().stored(half).sync().dynamic(rest).message())),
                refused(
                        "character-broken-by-reference",
                        compressedText(new Blocks()
                                .fixed()
                                .literals(Bytes.hex("61c3a9"))
                                .match(3, 2)
                                .literals(rest)
                                .end()
                                .message())),
                refused(
                        "octet-ff-behind-long-text",
                        compressedText(new Compressor(WIDEST).message(text.plus(Bytes.hex("ff"))))));
    }

    private static Stream<ConformanceCase> context() {
        return Stream.of(
                refused("octet-ff-in-second-message", GOOD, compressedText(fixed("ff"))),
                refused("plain-octet-ff", Frame.of(Opcode.TEXT, Bytes.hex("48c3a9ff"))),
                refused("plain-broken-character-behind-compressed", GOOD, Frame.of(Opcode.TEXT, Bytes.hex("c328"))));
    }

    private static Bytes fixed(String hex) {
        return new Blocks().fixed().literals(Bytes.hex(hex)).end().message();
    }

    private static Frame start(Bytes payload, int octets) {
        return compressedText(payload.slice(0, octets)).notFinal();
    }

    private static Frame rest(Bytes payload, int from) {
        return continuation(payload.slice(from, payload.length()));
    }

    private static ConformanceCase refused(String words, String hex) {
        return refused(words, compressedText(fixed(hex)));
    }

    private static ConformanceCase refused(String words, Frame... frames) {
        return invalid("text-with-" + words, WHOLE, frames);
    }

    private static ConformanceCase incomplete(String words, Frame... frames) {
        return invalid("text-of-" + words, INCOMPLETE, frames);
    }

    private static ConformanceCase invalid(String words, String row, Frame... frames) {
        return conformanceCase("7692-6.1-compressed-" + words)
                .must("7692-6.1-" + row, "The octets of a text are UTF-8 once they are inflated.")
                .deflate()
                .control(GOOD)
                .send(frames)
                .hint("inflate first, then check the octets, and look for half a character at the end of the message")
                .expectRefusal(INVALID_DATA);
    }
}
