package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 6455, sections 5.6 and 8.1: a Text message is UTF-8, as a whole. */
public final class TextUtf8 implements Catalogue {

    private static final String HINT =
            "Decode strictly, over the whole message; replacing what is wrong is not failing.";

    @Override
    public String title() {
        return "8.1 UTF-8 in Text";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(whole(), fragments(), valid(), split()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> whole() {
        return Stream.of(
                invalid("lone-continuation", "lone-continuation", "80"),
                invalid("lone-continuation-behind-text", "lone-continuation", "48656c6c6fbf"),
                invalid("truncated-2-octets", "truncated-end", "4869c3"),
                invalid("truncated-3-octets", "truncated-end", "4869e282"),
                invalid("truncated-4-octets", "truncated-end", "4869f09f98"),
                invalid("missing-middle", "missing-middle", "e28241"),
                invalid("missing-second", "missing-middle", "c341"),
                invalid("overlong-slash", "overlong", "c0af"),
                invalid("overlong-in-3", "overlong", "e08080"),
                invalid("overlong-in-4", "overlong", "f08fbfbf"),
                invalid("surrogate-d800", "surrogates", "eda080"),
                invalid("surrogate-pair", "surrogates", "eda080edb080"),
                invalid("surrogate-dfff", "surrogates", "cebaedbfbf"),
                invalid("110000", "above-10ffff", "f4908080"),
                invalid("f5", "above-10ffff", "f5808080"),
                invalid("5-octets", "5-6-byte", "f888808080"),
                invalid("6-octets", "5-6-byte", "fc8480808080"),
                invalid("fe", "impossible-bytes", "4869fe"),
                invalid("ff", "impossible-bytes", "4869ff"));
    }

    private static ConformanceCase invalid(String words, String row, String hex) {
        return conformanceCase("8.1-text-with-" + words)
                .must("6455-8.1-utf8-" + row, "A Text message that is not UTF-8 fails the connection.")
                .control(text("κόσμε"))
                .send(start(hex))
                .hint(HINT)
                .expectRefusal(INVALID_DATA);
    }

    /** What is wrong stands in the last frame, so that nothing is left unread when a server fails at once. */
    private static Stream<ConformanceCase> fragments() {
        return Stream.of(
                broken(
                        "invalid-last-fragment",
                        "fragmented-invalid",
                        start("cebae1bdb9").notFinal(),
                        more("cf83ff")),
                broken(
                        "surrogate-over-fragments",
                        "fragmented-invalid",
                        start("ed").notFinal(),
                        more("a080")),
                broken(
                        "character-broken-by-border",
                        "split-across-fragments",
                        start("48e282").notFinal(),
                        more("41")),
                broken(
                        "character-unfinished-by-last",
                        "truncated-end",
                        start("48").notFinal(),
                        more("e282")),
                broken(
                        "character-without-its-end",
                        "truncated-end",
                        start("e282").notFinal(),
                        more("")),
                broken(
                        "character-broken-behind-ping",
                        "control-does-not-reset",
                        start("e282").notFinal(),
                        ping("in"),
                        more("41")));
    }

    private static ConformanceCase broken(String words, String row, Frame... frames) {
        return conformanceCase("8.1-" + words)
                .must("6455-8.1-utf8-" + row, "Fragments that are not UTF-8 together fail the connection.")
                .control(start("e282").notFinal(), more("ac"))
                .send(frames)
                .hint(HINT)
                .expectRefusal(INVALID_DATA);
    }

    private static Stream<ConformanceCase> valid() {
        return Stream.of(
                        valid("greek", "cebae1bdb9cf83cebcceb5"),
                        valid("nul", "610062"),
                        valid("u007f-and-u0080", "7fc280"),
                        valid("u07ff-and-u0800", "dfbfe0a080"),
                        valid("ud7ff-and-ue000", "ed9fbfee8080"),
                        valid("noncharacters", "efbfbeefbfbf"),
                        valid("u10000-and-u10ffff", "f0908080f48fbfbf"),
                        valid("replacement-character", "efbfbd"))
                .flatMap(both -> both);
    }

    private static Stream<ConformanceCase> valid(String words, String hex) {
        String row = "6455-5.6-text-boundary-codepoints";
        return Stream.of(
                conformanceCase("5.6-text-with-" + words)
                        .must(row, "Every Unicode scalar value may stand in a text.")
                        .send(start(hex))
                        .expect(taken(staysUsable(), 0)),
                conformanceCase("5.6-echo-of-" + words)
                        .must(row, "Every Unicode scalar value comes back as it was.")
                        .needs(Feature.ECHO)
                        .send(start("3e" + hex))
                        .expect(taken(echoes(Opcode.TEXT, Bytes.hex("3e" + hex)).and(staysUsable()), 0)));
    }

    private static Stream<ConformanceCase> split() {
        return Stream.of(
                conformanceCase("5.6-character-over-two-fragments")
                        .must("6455-5.6-text-split-codepoint", "A fragment may end inside a character.")
                        .send(start("48e282").notFinal(), more("ac48"))
                        .expect(taken(staysUsable(), 0)),
                conformanceCase("5.6-character-over-four-fragments")
                        .must(
                                "6455-5.6-text-split-codepoint",
                                "A character may lie in as many fragments as it has octets.")
                        .send(
                                start("f0").notFinal(),
                                more("9f").notFinal(),
                                more("98").notFinal(),
                                more("80"))
                        .expect(taken(staysUsable(), 0)),
                conformanceCase("8.1-character-around-ping")
                        .must(
                                "6455-8.1-utf8-control-does-not-reset",
                                "A Ping between fragments leaves a begun character alone.")
                        .send(start("e282").notFinal(), ping("between"), more("ac"))
                        .expect(taken(pongs(Bytes.utf8("between")).and(staysUsable()), 0)),
                conformanceCase("8.1-ping-of-no-utf8-inside-text")
                        .must("6455-8.1-utf8-not-in-ping-pong", "What a Ping carries is not text.")
                        .send(text("a").notFinal(), ping(Bytes.hex("fffe")), more("62"))
                        .expect(taken(pongs(Bytes.hex("fffe")).and(staysUsable()), 0)));
    }

    private static Frame start(String hex) {
        return Frame.of(Opcode.TEXT, Bytes.hex(hex));
    }

    private static Frame more(String hex) {
        return Frame.of(Opcode.CONTINUATION, Bytes.hex(hex));
    }
}
