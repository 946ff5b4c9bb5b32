package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.rfc6455.HandshakeAnswers.EXTENSIONS;
import static dev.wsspec.rfc6455.HandshakeAnswers.PROTOCOL;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** What holds for every HTTP response a server sends, in whatever exchange of the run; these cases come late. */
public final class PassiveHandshake implements Catalogue {

    @Override
    public String title() {
        return "4.2.2 Whatever the server answers";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(fields(), lines(), refusals(), use()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> fields() {
        return Stream.of(
                never(
                        "11.3.3-server-one-accept",
                        "6455-11.3.3-accept-header-once",
                        PassiveRule.ACCEPT_ONCE,
                        "No response has two lines of Sec-WebSocket-Accept.",
                        marked("one-accept")),
                never(
                        "11.3.4-server-one-subprotocol",
                        "6455-11.3.4-subprotocol-response-once",
                        PassiveRule.SUBPROTOCOL_ONCE,
                        "No response has two lines of Sec-WebSocket-Protocol.",
                        upgrade().add(PROTOCOL, "wsspec.once, wsspec.only")),
                never(
                        "11.3.5-server-versions-in-101",
                        "6455-11.3.5-version-in-101",
                        PassiveRule.VERSIONS_LISTED_IN_101,
                        "Should a 101 have Sec-WebSocket-Version, it lists numbers.",
                        marked("versions-in-101")),
                never(
                        "9.1-server-extensions-grammar",
                        "6455-9.1-ext-response-abnf",
                        PassiveRule.EXTENSIONS_LISTED,
                        "Extensions in a response keep to the grammar.",
                        upgrade().add(EXTENSIONS, "permessage-deflate")));
    }

    private static Stream<ConformanceCase> lines() {
        return Stream.of(
                never(
                        "9112-4-server-101-in-http-1-1",
                        "9112-4-status-line-version",
                        PassiveRule.SWITCHES_IN_HTTP_1_1,
                        "A 101 is a response of HTTP/1.1.",
                        marked("http-1-1")),
                never(
                        "9112-4-server-space-behind-status",
                        "9112-4-status-line-space",
                        PassiveRule.STATUS_LINE_COMPLETE,
                        "A space follows the status code, even when no reason does.",
                        marked("space-behind-status")));
    }

    private static Stream<ConformanceCase> refusals() {
        return Stream.of(
                never(
                        "4.2.2-server-401-with-challenge",
                        "6455-4.2.2-may-require-auth",
                        PassiveRule.CHALLENGE_IN_401,
                        "Who asks for authentication says which.",
                        upgrade().version("HTTP/1.0").add("X-Wsspec-Case", "challenge")),
                never(
                        "4.2.2-server-redirect-with-location",
                        "6455-4.2.2-may-redirect",
                        PassiveRule.LOCATION_IN_REDIRECTS,
                        "Who redirects says where to.",
                        upgrade().version("HTTP/1.0").add("X-Wsspec-Case", "location")));
    }

    private static Stream<ConformanceCase> use() {
        return Stream.of(conformanceCase("5.8-server-no-extension-unasked")
                .must(
                        "6455-5.8-ext-negotiated-only-in-handshake",
                        "Without an extension in the 101, a server uses neither reserved bits nor reserved opcodes.")
                .send(binary(Bytes.hex("ff00ff00ff00ff00")), ping("extended?"))
                .expectNever(PassiveRule.EXTENSIONS_AS_ANSWERED));
    }

    private static ConformanceCase never(
            String id, String row, PassiveRule rule, String sentence, UpgradeRequest request) {
        return conformanceCase(id).must(row, sentence).request(request).expectNever(rule);
    }
}
