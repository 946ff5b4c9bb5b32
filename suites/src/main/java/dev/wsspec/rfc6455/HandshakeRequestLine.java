package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.reactsWithoutSwitching;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.UpgradeRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1, item 1, the first half: HTTP/1.1 or higher, and GET. */
public final class HandshakeRequestLine implements Catalogue {

    @Override
    public String title() {
        return "4.2.1 Method and HTTP version";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(versions(), malformedVersions(), methods()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> versions() {
        return Stream.of(
                conformanceCase("4.2.1-http-1-0")
                        .must("6455-4.2.1-http-1-0", "A handshake in HTTP/1.0 is not answered with 101.")
                        .request(upgrade().version("HTTP/1.0"))
                        .hint("compare the version of the request line before looking at Upgrade")
                        .expectNoSwitch(),
                conformanceCase("4.2.1-http-1-0-keep-alive")
                        .must("6455-4.2.1-http-1-0", "Nor is one whose connection is meant to stay.")
                        .request(upgrade().version("HTTP/1.0").set("Connection", "keep-alive, Upgrade"))
                        .hint("compare the version of the request line before looking at Upgrade")
                        .expectNoSwitch(),
                conformanceCase("4.2.1-http-0-9")
                        .must("6455-4.2.1-http-0-9", "HTTP/0.9 opens no WebSocket.")
                        .request(upgrade().version("HTTP/0.9"))
                        .expectNoSwitch(),
                conformanceCase("4.2.1-http-version-absent")
                        .must("6455-4.2.1-http-0-9", "A request line without an HTTP version opens no WebSocket.")
                        .control(upgrade())
                        .request(upgrade().requestLine("GET {path}"))
                        .expect(pass(reactsWithoutSwitching())),
                conformanceCase("4.2.1-http-1-2")
                        .should("6455-4.2.1-http-1-2-accepted", "A higher minor version of HTTP/1 is good enough.")
                        .request(upgrade().version("HTTP/1.2"))
                        .expect(
                                pass(accepts()),
                                weak(doesNotSwitch())
                                        .because(
                                                "4.2.1",
                                                "1.1 or higher will do; RFC 9110, 6.2, only recommends to serve it")),
                conformanceCase("4.2.1-http-2-0")
                        .may(
                                "6455-4.2.1-http-2-0-on-the-line",
                                "HTTP/2.0 on a text request line is higher than 1.1 only by the letter.")
                        .request(upgrade().version("HTTP/2.0"))
                        .expect(anythingButSilence()));
    }

    private static Stream<ConformanceCase> malformedVersions() {
        return Stream.of(
                malformedVersion("letter-behind", "HTTP/1.1x"),
                malformedVersion("without-dot", "HTTP/11"),
                malformedVersion("lower-case", "http/1.1"),
                malformedVersion("without-minor", "HTTP/1."),
                malformedVersion("https", "HTTPS/1.1"),
                malformedVersion("comma", "HTTP/1,1"));
    }

    private static ConformanceCase malformedVersion(String words, String version) {
        return conformanceCase("4.2.1-http-version-" + words)
                .must("6455-4.2.1-http-version-malformed", "A request line with a malformed HTTP version is refused.")
                .control(upgrade())
                .request(upgrade().version(version))
                .expect(rejectionOr(
                        pass(answersStatus(505)).because("4.2.1", "505 is the code for a version that is not served")));
    }

    private static Stream<ConformanceCase> methods() {
        Stream<ConformanceCase> others = Stream.of(
                        "PUT", "OPTIONS", "DELETE", "PATCH", "TRACE", "CONNECT", "FOO", "HEAD")
                .map(method -> method(method, upgrade().method(method)));
        return Stream.of(
                        Stream.of(method("POST", upgrade().method("POST").add("Content-Length", "0"))),
                        others,
                        Stream.of(otherCase("lower-case", "get"), otherCase("mixed-case", "Get")))
                .flatMap(part -> part);
    }

    private static ConformanceCase method(String method, UpgradeRequest request) {
        return conformanceCase("4.2.1-method-" + method.toLowerCase(Locale.ROOT))
                .must("6455-4.2.1-method-not-get", "Only GET opens a WebSocket over HTTP/1.1.")
                .request(request)
                .hint("check that the method is GET before upgrading")
                .expectNoSwitch();
    }

    private static ConformanceCase otherCase(String words, String method) {
        return conformanceCase("4.2.1-method-" + words + "-get")
                .must("6455-4.2.1-method-lowercase", "Methods are case-sensitive, so only GET in capitals is GET.")
                .request(upgrade().method(method))
                .expectNoSwitch();
    }
}
