package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static dev.wsspec.rfc6455.Utf8Frames.more;
import static dev.wsspec.rfc6455.Utf8Frames.start;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 6455, section 8.1: each text is decoded for itself, and nothing but Text is. */
public final class TextState implements Catalogue {

    private static final String NOT_TEXT = "6455-8.1-utf8-not-in-ping-pong";

    @Override
    public String title() {
        return "8.1 Text and what is beside it";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(besides(), leaks()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> besides() {
        Bytes wrong = Bytes.hex("fffe");
        return Stream.of(
                conformanceCase("8.1-ping-of-no-utf8-inside-text")
                        .must(NOT_TEXT, "What a Ping carries is not text.")
                        .needs(Feature.PONG)
                        .send(text("a").notFinal(), ping(wrong), more("62"))
                        .expect(taken(pongs(wrong).and(staysUsable()), 0)),
                conformanceCase("8.1-ping-of-no-utf8-inside-character")
                        .must(NOT_TEXT, "What a Ping carries belongs to no character of the text around it.")
                        .needs(Feature.PONG)
                        .send(start("e2").notFinal(), ping(Bytes.hex("28ff")), more("82ac"))
                        .expect(taken(pongs(Bytes.hex("28ff")).and(staysUsable()), 0)),
                usable("pong-of-no-utf8-inside-text", text("c").notFinal(), Frame.of(Opcode.PONG, wrong), more("64")),
                usable("text-behind-ping-of-half-character", ping(Bytes.hex("e282")), text("behind")));
    }

    private static ConformanceCase usable(String words, Frame... frames) {
        return conformanceCase("8.1-" + words)
                .must(NOT_TEXT, "What a control frame carries is not text.")
                .send(frames)
                .expect(taken(staysUsable(), 0));
    }

    /** Half a character in what is no text, and the other half in the text behind it. */
    private static Stream<ConformanceCase> leaks() {
        Frame end = start("ac");
        return Stream.of(
                conformanceCase("5.6-text-behind-binary-of-half-character")
                        .must("6455-5.6-binary-arbitrary", "A text begins anew, whatever the Binary before ended with.")
                        .send(binary(Bytes.hex("e282")), text("behind"))
                        .expect(taken(staysUsable(), 0)),
                leak("binary", binary(Bytes.hex("e282"))),
                leak("binary-fragments", binary(Bytes.hex("e2")).notFinal(), more("82")),
                leak("ping", ping(Bytes.hex("e282"))),
                conformanceCase("8.1-lone-continuation-behind-other-texts")
                        .must("6455-8.1-utf8-lone-continuation", "Valid texts before excuse nothing.")
                        .control(start("e282ac"), start("c3a9"), start("61"))
                        .send(start("e282ac"), start("c3a9"), end)
                        .hint(InvalidText.HINT)
                        .expectRefusal(INVALID_DATA));
    }

    private static ConformanceCase leak(String words, Frame... before) {
        var frames = new Frame[before.length + 1];
        System.arraycopy(before, 0, frames, 0, before.length);
        frames[before.length] = start("ac");
        return conformanceCase("8.1-half-character-behind-half-in-" + words)
                .must("6455-8.1-utf8-lone-continuation", "A character does not begin before its message.")
                .control(binary(Bytes.hex("61")), ping("b"), start("63"))
                .send(frames)
                .hint("Use a new decoder for each message, or reset the old one.")
                .expectRefusal(INVALID_DATA);
    }
}
