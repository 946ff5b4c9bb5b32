package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.rfc6455.Utf8Frames.start;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.Stream;

/** RFC 6455, section 8.1: a Text message that is not UTF-8, in one frame. */
public final class InvalidText implements Catalogue {

    static final String HINT = "Decode strictly, over the whole message; replacing what is wrong is not failing.";

    @Override
    public String title() {
        return "8.1 Invalid UTF-8";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                        loneContinuations(),
                        truncated(),
                        missing(),
                        overlong(),
                        surrogates(),
                        surrogatePairs(),
                        tooHigh(),
                        impossible())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> loneContinuations() {
        String row = "lone-continuation";
        return Stream.of(
                invalid("lone-continuation", row, "80"),
                invalid("lone-continuation-bf", row, "bf"),
                invalid("lone-continuation-behind-text", row, "48656c6c6fbf"),
                invalid("lone-continuation-behind-character", row, "c3a9a9"),
                invalid("two-lone-continuations", row, "80bf"),
                invalid("three-lone-continuations", row, "80bf80"),
                invalid("four-lone-continuations", row, "80bf80bf"),
                invalid("five-lone-continuations", row, "80bf80bf80"),
                invalid("six-lone-continuations", row, "80bf80bf80bf"),
                invalid(
                        "all-lone-continuations",
                        row,
                        "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"
                                + "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbe"));
    }

    private static Stream<ConformanceCase> truncated() {
        String row = "truncated-end";
        return Stream.of(
                invalid("truncated-2-octets", row, "4869c3"),
                invalid("truncated-3-octets", row, "4869e282"),
                invalid("truncated-4-octets", row, "4869f09f98"),
                invalid("truncated-4-octets-behind-first", row, "4869f0"),
                invalid("truncated-4-octets-behind-second", row, "4869f09f"),
                invalid("truncated-u07ff", row, "df"),
                invalid("truncated-uffff", row, "efbf"),
                invalid("greek-cut-behind-1", row, "ce"),
                invalid("greek-cut-behind-3", row, "cebae1"),
                invalid("greek-cut-behind-4", row, "cebae1bd"),
                invalid("greek-cut-behind-6", row, "cebae1bdb9cf"),
                invalid("greek-cut-behind-8", row, "cebae1bdb9cf83ce"),
                invalid("greek-cut-behind-10", row, "cebae1bdb9cf83cebcce"));
    }

    private static Stream<ConformanceCase> missing() {
        String row = "missing-middle";
        return Stream.of(
                invalid("missing-middle", row, "e28241"),
                invalid("missing-second", row, "c341"),
                invalid("missing-last-of-4", row, "f09f9841"),
                invalid("character-inside-character", row, "e282c3a9"),
                invalid("latin-1", row, "636166e920"),
                invalid(
                        "lone-starts-of-2",
                        row,
                        "c020c120c220c320c420c520c620c720c820c920ca20cb20cc20cd20ce20cf20"
                                + "d020d120d220d320d420d520d620d720d820d920da20db20dc20dd20de20"),
                invalid("lone-starts-of-3", row, "e020e120e220e320e420e520e620e720e820e920ea20eb20ec20ed20ee20"),
                invalid("lone-starts-of-4", row, "f020f120f220f320f420f520f620"),
                invalid(
                        "unfinished-sequences-in-a-row",
                        row,
                        "c0e080f08080f8808080fc80808080dfefbff7bfbffbbfbfbffdbfbfbfbf"));
    }

    private static Stream<ConformanceCase> overlong() {
        String row = "overlong";
        return Stream.of(
                invalid("overlong-slash", row, "c0af"),
                invalid("overlong-slash-in-3", row, "e080af"),
                invalid("overlong-slash-in-4", row, "f08080af"),
                invalid("overlong-slash-in-5", row, "f8808080af"),
                invalid("overlong-slash-in-6", row, "fc80808080af"),
                invalid("overlong-u007f", row, "c1bf"),
                invalid("overlong-u07ff", row, "e09fbf"),
                invalid("overlong-u1ffff-in-5", row, "f887bfbfbf"),
                invalid("overlong-u3ffffff-in-6", row, "fc83bfbfbfbf"),
                invalid("overlong-nul", row, "c080"),
                invalid("overlong-in-3", row, "e08080"),
                invalid("overlong-in-4", row, "f08fbfbf"),
                invalid("overlong-nul-in-4", row, "f0808080"),
                invalid("overlong-nul-in-5", row, "f880808080"),
                invalid("overlong-nul-in-6", row, "fc8080808080"),
                invalid("overlong-start-alone", row, "c0"),
                invalid("overlong-start-in-3", row, "e080"),
                invalid("overlong-start-in-4", row, "f08080"));
    }

    private static Stream<ConformanceCase> surrogates() {
        String row = "surrogates";
        return Stream.of(
                invalid("surrogate-d800", row, "eda080"),
                invalid("surrogate-db7f", row, "edadbf"),
                invalid("surrogate-db80", row, "edae80"),
                invalid("surrogate-dbff", row, "edafbf"),
                invalid("surrogate-dc00", row, "edb080"),
                invalid("surrogate-df80", row, "edbe80"),
                invalid("surrogate-dfff-alone", row, "edbfbf"),
                invalid("surrogate-dfff", row, "cebaedbfbf"),
                invalid("surrogate-behind-greek", row, "cebae1bdb9cf83cebcceb5eda080656469746564"));
    }

    private static Stream<ConformanceCase> surrogatePairs() {
        String row = "surrogates";
        return Stream.of(
                invalid("surrogate-pair", row, "eda080edb080"),
                invalid("surrogates-d800-dfff", row, "eda080edbfbf"),
                invalid("surrogates-db7f-dc00", row, "edadbfedb080"),
                invalid("surrogates-db7f-dfff", row, "edadbfedbfbf"),
                invalid("surrogates-db80-dc00", row, "edae80edb080"),
                invalid("surrogates-db80-dfff", row, "edae80edbfbf"),
                invalid("surrogates-dbff-dc00", row, "edafbfedb080"),
                invalid("surrogates-dbff-dfff", row, "edafbfedbfbf"));
    }

    private static Stream<ConformanceCase> tooHigh() {
        String above = "above-10ffff";
        String longer = "5-6-byte";
        return Stream.of(
                invalid("110000", above, "f4908080"),
                invalid("f5", above, "f5808080"),
                invalid("1fffff", above, "f7bfbfbf"),
                invalid("1fffff-cut", above, "f7bfbf"),
                invalid("5-octets", longer, "f888808080"),
                invalid("6-octets", longer, "fc8480808080"),
                invalid("last-of-5-octets", longer, "fbbfbfbfbf"),
                invalid("last-of-6-octets", longer, "fdbfbfbfbfbf"),
                invalid("first-of-5-octets-cut", longer, "f8808080"),
                invalid("first-of-6-octets-cut", longer, "fc80808080"),
                invalid("last-of-5-octets-cut", longer, "fbbfbfbf"),
                invalid("last-of-6-octets-cut", longer, "fdbfbfbfbf"),
                invalid("lone-starts-of-5", longer, "f820f920fa20"),
                invalid("lone-start-of-6", longer, "fc20"));
    }

    private static Stream<ConformanceCase> impossible() {
        String row = "impossible-bytes";
        return Stream.of(
                invalid("fe", row, "4869fe"),
                invalid("ff", row, "4869ff"),
                invalid("fe-alone", row, "fe"),
                invalid("ff-alone", row, "ff"),
                invalid("fe-fe-ff-ff", row, "fefeffff"),
                invalid("ff-in-front", row, "ff4869"),
                invalid("ff-in-the-middle", row, "48ff69"),
                invalid("utf-16", row, "fffe48006900"));
    }

    private static ConformanceCase invalid(String words, String row, String hex) {
        return conformanceCase("8.1-text-with-" + words)
                .must("6455-8.1-utf8-" + row, "A Text message that is not UTF-8 fails the connection.")
                .control(text("κόσμε"))
                .send(start(hex))
                .hint(HINT)
                .expectRefusal(INVALID_DATA);
    }
}
