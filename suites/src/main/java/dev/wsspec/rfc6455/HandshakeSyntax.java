package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.wire.UpgradeRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** RFC 9112, sections 2.2, 3 and 5: the lines of the request, read as HTTP has them. */
public final class HandshakeSyntax implements Catalogue {

    private static final String ANY_CASE = "6455-4.1-field-names-case-insensitive";

    @Override
    public String title() {
        return "4.2.1 Lines of the request";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(smuggled(), malformed(), names(), lists(), lenient()).flatMap(part -> part);
    }

    /** The Upgrade field is there only for who reads the line wrongly. */
    private static Stream<ConformanceCase> smuggled() {
        return Stream.of(
                conformanceCase("9112-2.2-upgrade-behind-bare-cr")
                        .must("9112-2.2-bare-cr", "A CR alone ends no line.")
                        .request(upgrade().setLine("Upgrade", "X-Line: a\rUpgrade: websocket"))
                        .expectNoSwitch(),
                conformanceCase("9112-2.2-upgrade-indented-in-first-line")
                        .must(
                                "9112-2.2-whitespace-before-first-header",
                                "An indented line behind the request line is never used.")
                        .request(upgrade()
                                .edit(lines -> Stream.concat(
                                        Stream.of(" Upgrade: websocket"),
                                        lines.filter(line -> !line.startsWith("Upgrade")))))
                        .expectNoSwitch(),
                conformanceCase("9110-5.5-nul-in-unknown-field")
                        .may(
                                "9110-5.5-nul-in-field",
                                "A request with NUL in a field is refused, or the NUL replaced by a space.")
                        .request(upgrade().add("X-Line", "a\0b"))
                        .expect(anythingButSilence()),
                conformanceCase("9112-5.2-connection-folded")
                        .may("9112-5.2-obs-fold", "A folded field is refused, or read as if it stood in one line.")
                        .request(upgrade().set("Connection", "keep-alive,\r\n Upgrade"))
                        .expect(anythingButSilence()));
    }

    private static Stream<ConformanceCase> malformed() {
        return Stream.of(
                noField("word", "wsspec"),
                noField("no-name", ": wsspec"),
                noField("space-in-name", "X Line: wsspec"),
                beforeColon("upgrade", "Upgrade : websocket"),
                beforeColon("connection", "Connection\t: Upgrade"),
                beforeColon("sec-websocket-key", "Sec-WebSocket-Key : {key}"),
                conformanceCase("9112-5.1-space-before-colon-of-unknown-field")
                        .must("9112-5.1-space-before-colon", "No blank stands between a name and its colon.")
                        .request(upgrade().addLine("X-Line : wsspec"))
                        .expectRejection(),
                conformanceCase("3-target-with-fragment")
                        .should("6455-3-fragment-in-request-target", "A request target has no fragment.")
                        .control(upgrade())
                        .request(upgrade().target("{path}#wsspec"))
                        .expect(rejectionOr(
                                pass(answersStatus(301))
                                        .because(
                                                "3",
                                                "RFC 9112, 3.2, lets a server redirect to what it takes to be meant"),
                                weak(accepts())
                                        .because("3", "that the number sign is left out is the client's duty"))));
    }

    private static ConformanceCase noField(String words, String line) {
        return conformanceCase("9112-2.2-line-of-" + words)
                .should("9112-2.2-header-line-without-colon", "A request with a line that is no field is refused.")
                .control(upgrade())
                .request(upgrade().addLine(line))
                .expect(rejectionOr(weak(accepts())
                        .because("4.2.1", "RFC 9112, 2.2, recommends to refuse a line that is no field")));
    }

    private static ConformanceCase beforeColon(String name, String line) {
        return conformanceCase("9112-5.1-space-before-colon-of-" + name)
                .must("9112-5.1-space-before-colon", "No blank stands between a name and its colon.")
                .request(upgrade().setLine(name, line))
                .expectRejection();
    }

    private static Stream<ConformanceCase> names() {
        return Stream.of(
                names("small-letters", name -> name.toLowerCase(Locale.ROOT)),
                names("capitals", name -> name.toUpperCase(Locale.ROOT)),
                names("inverted-case", HandshakeSyntax::inverted));
    }

    private static String inverted(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1).toUpperCase(Locale.ROOT);
    }

    private static ConformanceCase names(String words, UnaryOperator<String> spelling) {
        UpgradeRequest spelt = upgrade()
                .edit(lines -> lines.map(line ->
                        spelling.apply(line.substring(0, line.indexOf(':'))) + line.substring(line.indexOf(':'))));
        return conformanceCase("4.1-field-names-in-" + words)
                .must(ANY_CASE, "Field names are the same in capitals and small letters.")
                .request(spelt)
                .expectAccepted();
    }

    private static Stream<ConformanceCase> lists() {
        return Stream.of(list("in-front", ", Upgrade"), list("behind", "Upgrade,"), list("around", ",,Upgrade,,"));
    }

    private static ConformanceCase list(String words, String value) {
        return conformanceCase("9110-5.6.1.2-connection-with-empty-members-" + words)
                .must("9110-5.6.1.2-connection-empty-list-elements", "Empty members of a list are skipped.")
                .request(upgrade().set("Connection", value))
                .expectAccepted();
    }

    private static Stream<ConformanceCase> lenient() {
        return Stream.of(
                recommended(
                        "9112-2.2-empty-line-in-front",
                        "9112-2.2-leading-empty-line",
                        "An empty line in front is skipped.",
                        upgrade().requestLine("\r\nGET {path} HTTP/1.1")),
                recommended(
                        "9112-3-request-line-of-7-kib",
                        "9112-3-request-line-8000",
                        "Request lines of 8000 octets are read.",
                        upgrade().target("{path}?wsspec=" + "q".repeat(7_000))));
    }

    private static ConformanceCase recommended(String id, String row, String sentence, UpgradeRequest request) {
        Draft draft = conformanceCase(id).should(row, sentence).request(request);
        return draft.expect(
                pass(accepts()),
                weak(doesNotSwitch())
                        .because("4.2.1", "nothing is wrong with the request, though HTTP only recommends to take it"),
                weak(dropsWithoutResponse()).because("4.2.1", "a refusal is an HTTP response"));
    }
}
