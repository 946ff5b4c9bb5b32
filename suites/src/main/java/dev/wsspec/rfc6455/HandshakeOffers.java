package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.EXTENSIONS;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.rfc6455.HandshakeAnswers.switchesWithout;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 9.1: the grammar of Sec-WebSocket-Extensions. */
public final class HandshakeOffers implements Catalogue {

    @Override
    public String title() {
        return "9.1 Offers of extensions";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(malformed(), empty(), quoted(), lists()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> malformed() {
        return Stream.of(
                malformed("semicolon-alone", ";"),
                malformed("semicolon-at-end", "wsspec;"),
                malformed("two-semicolons", "wsspec;;a"),
                malformed("value-without-name", "wsspec; =1"),
                malformed("no-value", "wsspec; a="),
                malformed("two-values", "wsspec; a=b c"),
                malformed("two-words", "wsspec unknown"),
                malformed("at-sign", "wsspec@unknown"),
                malformed("open-quote", "wsspec; a=\"b"),
                malformed("equals-in-front", "=wsspec"),
                malformed("two-equals", "wsspec; a==b"),
                malformed("deflate-and-semicolon", "permessage-deflate;"));
    }

    private static ConformanceCase malformed(String words, String value) {
        return conformanceCase("9.1-extensions-with-" + words)
                .must(
                        "6455-9.1-ext-malformed-syntax",
                        "A list of extensions that does not keep to the grammar fails the handshake.")
                .request(upgrade().add(EXTENSIONS, value))
                .hint("Parse the field even when no extension is implemented.")
                .expectRejection();
    }

    private static Stream<ConformanceCase> empty() {
        return Stream.of(empty("nothing", ""), empty("comma", ","), empty("commas", ", ,"));
    }

    private static ConformanceCase empty(String words, String value) {
        return conformanceCase("9.1-extensions-of-" + words)
                .must("6455-9.1-ext-malformed-empty", "A list of extensions has at least one member.")
                .control(upgrade())
                .request(upgrade().add(EXTENSIONS, value))
                .expect(rejectionOr(
                        weak(switchesWithout(EXTENSIONS)).because("9.1", "an offer of nothing was taken for none")));
    }

    private static Stream<ConformanceCase> quoted() {
        return Stream.of(
                conformanceCase("9.1-extensions-with-quoted-value")
                        .must("6455-9.1-ext-quoted-value", "A value may stand in quotes.")
                        .request(upgrade().add(EXTENSIONS, "wsspec; a=\"b\""))
                        .expect(
                                pass(accepts().and(switchesWithout(EXTENSIONS))),
                                weak(doesNotSwitch()).because("9.1", "a quoted token is as good as a plain one")),
                conformanceCase("9.1-extensions-with-quoted-comma")
                        .must("6455-9.1-ext-comma-in-quotes", "A comma in quotes does not end an offer.")
                        .request(upgrade().add(EXTENSIONS, "wsspec; a=\"x, permessage-deflate, y\""))
                        // What the quotes hold is no token, so refusing is as right as ignoring.
                        .expect(rejectionOr(pass(accepts().and(switchesWithout(EXTENSIONS))))));
    }

    private static Stream<ConformanceCase> lists() {
        String many = IntStream.range(0, 40).mapToObj(i -> "wsspec-" + i).collect(Collectors.joining(", "));
        return Stream.of(
                list("comma-in-front", "6455-9.1-ext-empty-elements", ", wsspec"),
                list("commas-behind", "6455-9.1-ext-empty-elements", "wsspec,,"),
                list("forty-members", "6455-9.1-ext-offer-many", many));
    }

    private static ConformanceCase list(String words, String row, String value) {
        return conformanceCase("9.1-extensions-with-" + words)
                .must(row, "A list of extensions may be long, and may have empty members.")
                .request(upgrade().add(EXTENSIONS, value))
                .expect(
                        pass(accepts().and(switchesWithout(EXTENSIONS))),
                        weak(doesNotSwitch())
                                .because("9.1", "nothing is wrong with the list, though no server has to take it"));
    }
}
