package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 6455, sections 3 and 4.2.2: which resources are asked for, from where, and octets beyond ASCII on the way. */
public final class HandshakeResource implements Catalogue {

    @Override
    public String title() {
        return "4.2.2 Resource and origin";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(targets(), refused(), octets(), lines()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> targets() {
        return Stream.of(
                query("two-parameters", "{path}?wsspec=1&b=2"),
                query("percent-encoding", "{path}?wsspec=%20%23%2F"),
                query("question-marks", "{path}?wsspec=?/?"),
                conformanceCase("3-target-slash")
                        .may(
                                "6455-3-empty-path-is-slash",
                                "An empty path is sent as a slash; what is there is up to the server.")
                        .request(marked("slash").target("/"))
                        .expect(anythingButSilence()));
    }

    private static ConformanceCase query(String words, String target) {
        return conformanceCase("3-query-of-" + words)
                .must("6455-3-resource-name-with-query", "A query is part of the resource name and does no harm.")
                .request(upgrade().target(target))
                .hint("route by the path, and leave the query to the application")
                .expect(
                        pass(accepts()),
                        weak(doesNotSwitch()).because("3", "which names are served is up to the server"));
    }

    private static Stream<ConformanceCase> refused() {
        return Stream.of(
                conformanceCase("4.2.2-unknown-path")
                        .must(
                                "6455-4.2.2-unknown-resource",
                                "A resource that is not there is refused with an HTTP error.")
                        .control(upgrade())
                        .request(upgrade().target("/wsspec-no-such-resource"))
                        .hint("answer 404 before the upgrade; not 101 and then a Close")
                        .expect(rejectionOr(
                                observed(accepts()).because("4.2.2", "this server serves every path"),
                                pass(redirects()).because("4.2.2", "a server may redirect the client"))),
                conformanceCase("4.2.2-origin-nobody-knows")
                        .must(
                                "6455-4.2.2-origin-refusal-is-http-error",
                                "An origin that is not welcome is refused with an HTTP error, not with a 101 and a Close.")
                        .control(upgrade())
                        .request(upgrade().add("Origin", "http://wsspec.invalid"))
                        .hint("look at Origin before the upgrade, and answer 403")
                        .expect(rejectionOr(observed(accepts())
                                .because("4.2.2", "a server may take connections from any origin"))));
    }

    private static Reaction redirects() {
        return response("redirects", answer -> answer.status() / 100 == 3);
    }

    private static Stream<ConformanceCase> octets() {
        return Stream.of(
                opaque("latin1", upgrade().add("X-Wsspec", "\u00e9\u00ff")),
                opaque("cookie", upgrade().add("Cookie", "n=\u00c3\u00a9")),
                utf8("target", upgrade().target("{path}?q=%ff%fe")),
                utf8("field", upgrade().add("X-Wsspec", "\u00c3(")));
    }

    private static ConformanceCase opaque(String words, UpgradeRequest request) {
        return conformanceCase("9110-5.5-field-of-" + words)
                .should("9110-5.5-obs-text-opaque", "Octets above 127 in a field that means nothing here do no harm.")
                .request(request)
                .expect(
                        pass(accepts()),
                        weak(doesNotSwitch())
                                .because("4.2.1", "RFC 9110, 5.5, recommends to take them for opaque data"));
    }

    private static ConformanceCase utf8(String words, UpgradeRequest request) {
        return conformanceCase("8.1-handshake-" + words + "-of-no-utf8")
                .may(
                        "6455-8.1-handshake-utf8",
                        "Nothing in the handshake has to be UTF-8, unless the application says so.")
                .request(request)
                .expect(anythingButSilence());
    }

    private static Stream<ConformanceCase> lines() {
        String bareLf = "9112-2.2-bare-lf";
        String spaces = "9112-3-many-spaces-request-line";
        return Stream.of(
                lenient("9112-2.2-lines-end-in-lf", bareLf, upgrade().eol("\n")),
                lenient(
                        "9112-2.2-one-line-ends-in-lf",
                        bareLf,
                        upgrade().setLine("Upgrade", "X-Wsspec: a\nUpgrade: websocket")),
                lenient("9112-3-request-line-with-two-spaces", spaces, upgrade().requestLine("GET  {path}  HTTP/1.1")),
                lenient("9112-3-request-line-with-tabs", spaces, upgrade().requestLine("GET\t{path}\tHTTP/1.1")));
    }

    private static ConformanceCase lenient(String id, String row, UpgradeRequest request) {
        return conformanceCase(id)
                .may(row, "A server may read lines that end in LF and blanks that are too many, or refuse them.")
                .request(request)
                .expect(anythingButSilence());
    }
}
