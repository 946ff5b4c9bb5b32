package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.rfc6455.HandshakeAnswers.acceptsTheKeySent;
import static dev.wsspec.wire.UpgradeRequest.upgrade;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** RFC 6455, sections 4.2.1, item 5, and 4.2.2, item 4: Sec-WebSocket-Key, 16 octets in base64. */
public final class HandshakeKey implements Catalogue {

    private static final String KEY = "Sec-WebSocket-Key";
    private static final String HINT = "a key is 22 base64 characters and ==; a pattern shows that without decoding";

    @Override
    public String title() {
        return "4.2.1 Sec-WebSocket-Key";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(absent(), lengths(), alphabet(), padding(), whitespace(), verbatim())
                .flatMap(part -> part);
    }

    private static Stream<ConformanceCase> absent() {
        return Stream.of(
                conformanceCase("4.2.1-key-missing")
                        .must("6455-4.2.1-key-missing", "A handshake without a key is refused.")
                        .request(upgrade().without(KEY))
                        .expectRejection(),
                refused("with-nothing", "6455-4.2.1-key-empty", "An empty key is refused.", KEY + ":"),
                refused("with-blanks", "6455-4.2.1-key-empty", "An empty key is refused.", KEY + ":    "));
    }

    private static Stream<ConformanceCase> lengths() {
        var octets32 = "wsspec-key-of-up-to-32-octets...".getBytes(US_ASCII);
        return Stream.of(1, 8, 12, 15, 17, 18, 20, 24, 32)
                .map(octets -> refused(
                        "of-" + octets + "-octets",
                        "6455-4.2.1-key-wrong-length",
                        "A key stands for 16 octets, no more and no less.",
                        KEY + ": " + Base64.getEncoder().encodeToString(Arrays.copyOf(octets32, octets))));
    }

    private static Stream<ConformanceCase> alphabet() {
        return Stream.of(
                notBase64("exclamation-marks", "!!!!!!!!!!!!!!!!!!!!!!=="),
                notBase64("url-safe-alphabet", "-_-_-_-_-_-_-_-_-_-_-g=="),
                notBase64("space-inside", "d3NzcGVjLTEy MzQ1Njc4OQ=="),
                notBase64("letter-beyond-ascii", "d3NzcGVjLTEy\u00e9zQ1Njc4OQ=="),
                notBase64("padding-inside", "d3NzcGVjLTEy=zQ1Njc4OQ=="));
    }

    private static ConformanceCase notBase64(String words, String key) {
        return refused(
                "of-" + words, "6455-4.2.1-key-not-base64", "A key holds base64 characters only.", KEY + ": " + key);
    }

    private static Stream<ConformanceCase> padding() {
        return Stream.of(
                badPadding("without-padding", "d3NzcGVjLTEyMzQ1Njc4OQ"),
                badPadding("with-half-the-padding", "d3NzcGVjLTEyMzQ1Njc4OQ="),
                badPadding("with-too-much-padding", "d3NzcGVjLTEyMzQ1Njc4OQ==="),
                refused(
                        "list",
                        "6455-4.2.1-key-comma-list",
                        "A list of keys is no key.",
                        KEY + ": {key}, d3NzcGVjLTEyMzQ1Njc4OQ=="));
    }

    private static ConformanceCase badPadding(String words, String key) {
        return refused(
                words,
                "6455-4.2.1-key-bad-padding",
                "A key of 16 octets ends in exactly two padding characters.",
                KEY + ": " + key);
    }

    private static ConformanceCase refused(String words, String row, String sentence, String line) {
        return conformanceCase("4.2.1-key-" + words)
                .must(row, sentence)
                .request(upgrade().setLine(KEY, line))
                .hint(HINT)
                .expectRejection();
    }

    private static Stream<ConformanceCase> whitespace() {
        return Stream.of(
                trimmed("no-space-in-front", KEY + ":{key}"),
                trimmed("spaces-in-front", KEY + ":   {key}"),
                trimmed("space-and-tab-behind", KEY + ": {key} \t"));
    }

    private static ConformanceCase trimmed(String words, String line) {
        return conformanceCase("4.2.2-key-" + words)
                .must("6455-4.2.2-key-surrounding-whitespace", "Blanks around the key do not go into the digest.")
                .request(upgrade().setLine(KEY, line))
                .expect(pass(accepts().and(acceptsTheKeySent())));
    }

    private static Stream<ConformanceCase> verbatim() {
        return Stream.of(
                verbatim("plus-signs", "+++++++++++++++++++++w=="),
                verbatim("slashes", "/////////////////////w=="),
                verbatim("zero-octets", "AAAAAAAAAAAAAAAAAAAAAA=="),
                verbatim("small-letters", "abcdefghijklmnopqrstug=="),
                verbatim("capitals", "ABCDEFGHIJKLMNOPQRSTUQ=="),
                verbatim("digits", "012345678901234567890w=="),
                conformanceCase("4.1-key-with-stray-bits")
                        .may("6455-4.1-key-nonzero-pad-bits", "Bits behind the sixteenth octet may be set, or refused.")
                        .request(upgrade().set(KEY, "AQIDBAUGBwgJCgsMDQ4PEC=="))
                        .expect(
                                observed(accepts().and(acceptsTheKeySent())),
                                fail(switches()),
                                observed(doesNotSwitch()),
                                observed(dropsWithoutResponse())));
    }

    private static ConformanceCase verbatim(String words, String key) {
        return conformanceCase("4.2.2-key-of-" + words)
                .must(
                        "6455-4.2.2-key-not-decoded-for-accept",
                        "The digest is made from the key's characters as they were sent.")
                .request(upgrade().set(KEY, key))
                .hint("do not decode, fold or re-encode the key before hashing it")
                .expect(pass(accepts().and(acceptsTheKeySent())));
    }
}
