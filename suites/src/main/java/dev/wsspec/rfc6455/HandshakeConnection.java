package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1, item 4: a Connection field with the token Upgrade in any case. */
public final class HandshakeConnection implements Catalogue {

    private static final String LIST_HINT =
            "split Connection at its commas and compare each trimmed token with upgrade";

    @Override
    public String title() {
        return "4.2.1 Connection";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(without(), substrings(), spellings(), lists(), open()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> without() {
        return Stream.of(
                conformanceCase("4.2.1-connection-missing")
                        .must(
                                "6455-4.2.1-connection-missing",
                                "Without Connection the Upgrade field is not meant for this server.")
                        .request(upgrade().without("Connection"))
                        .expectNoSwitch(),
                otherToken("keep-alive", "keep-alive"),
                otherToken("close", "close"),
                otherToken("nothing", ""));
    }

    private static ConformanceCase otherToken(String words, String value) {
        return conformanceCase("4.2.1-connection-only-" + words)
                .must(
                        "6455-4.2.1-connection-without-upgrade",
                        "A Connection field without the token upgrade does not match.")
                .request(upgrade().set("Connection", value))
                .expectNoSwitch();
    }

    private static Stream<ConformanceCase> substrings() {
        return Stream.of(
                substring("letter-in-front", "xUpgrade"),
                substring("letter-behind", "Upgraded"),
                substring("inside-longer-token", "keep-alive-upgrade"),
                substring("no-upgrade", "no-upgrade"),
                substring("torn-by-space", "up grade"));
    }

    private static ConformanceCase substring(String words, String value) {
        return conformanceCase("4.2.1-connection-token-" + words)
                .must(
                        "6455-4.2.1-connection-token-not-substring",
                        "Upgrade is a whole token, not a part of another one.")
                .request(upgrade().set("Connection", value))
                .hint(LIST_HINT)
                .expectNoSwitch();
    }

    private static Stream<ConformanceCase> spellings() {
        return Stream.of(
                otherCase("lower-case", "upgrade"),
                otherCase("upper-case", "UPGRADE"),
                otherCase("mixed-case", "uPgRaDe"));
    }

    private static ConformanceCase otherCase(String words, String value) {
        return conformanceCase("4.2.1-connection-in-" + words)
                .must("6455-4.2.1-connection-case-insensitive", "The token is the same in capitals and small letters.")
                .request(upgrade().set("Connection", value))
                .expectAccepted();
    }

    private static Stream<ConformanceCase> lists() {
        return Stream.of(
                list("upgrade-last", "keep-alive, Upgrade"),
                list("upgrade-first", "Upgrade, keep-alive"),
                list("without-spaces", "keep-alive,Upgrade"),
                list("with-tab", "keep-alive ,\tUpgrade"),
                list("of-four", "a, b, c, upgrade"),
                lines(
                        "keep-alive-line-first",
                        upgrade().edit(lines -> Stream.concat(Stream.of("Connection: keep-alive"), lines))),
                lines("keep-alive-line-last", upgrade().add("Connection", "keep-alive")));
    }

    private static ConformanceCase list(String words, String value) {
        return conformanceCase("4.2.1-connection-list-" + words)
                .must(
                        "6455-4.2.1-connection-token-list",
                        "The token may stand anywhere in the list; browsers send keep-alive with it.")
                .request(upgrade().set("Connection", value))
                .hint(LIST_HINT)
                .expectAccepted();
    }

    private static ConformanceCase lines(String words, UpgradeRequest request) {
        return conformanceCase("4.2.1-connection-" + words)
                .must("6455-4.2.1-connection-multiple-lines", "Several Connection lines are one list.")
                .request(request)
                .hint("join all lines of Connection before looking for the token")
                .expectAccepted();
    }

    private static Stream<ConformanceCase> open() {
        return Stream.of(
                conformanceCase("4.2.1-connection-token-quoted")
                        .may("6455-4.2.1-connection-quoted-token", "A quoted string is no token.")
                        .request(upgrade().set("Connection", "\"Upgrade\""))
                        .expect(anythingButSilence()),
                conformanceCase("4.2.1-connection-list-close-and-upgrade")
                        .may(
                                "6455-4.2.1-connection-close-and-upgrade",
                                "The token is there, and so is the wish to close behind the response.")
                        .request(upgrade().set("Connection", "close, Upgrade"))
                        .expect(anythingButSilence()));
    }
}
