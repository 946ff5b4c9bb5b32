package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.VERSION;
import static dev.wsspec.rfc6455.HandshakeAnswers.keepsWaiting;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.reactsWithoutSwitching;
import static dev.wsspec.wire.UpgradeRequest.upgrade;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1: what a refusal looks like, and what is said to those who speak something else. */
public final class HandshakeErrors implements Catalogue {

    private static final String EOL = "\r\n";
    private static final String KEY = "Sec-WebSocket-Key";

    @Override
    public String title() {
        return "4.2.1 Refusals";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(refusals(), wellFormed(), legacy(), notHttp()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> refusals() {
        return Stream.of(
                conformanceCase("4.2.1-error-key-missing-and-field-unknown")
                        .must("6455-4.2.1-error-status-class", "The status of a refusal says whose fault it was.")
                        .request(marked("error-status").without(KEY))
                        .hint("a handshake that does not match is the client's fault: 4xx, not 5xx")
                        .expectRejection(),
                conformanceCase("10.7-nothing-right-but-the-request-line")
                        .should(
                                "6455-10.7-invalid-handshake-status",
                                "Invalid data in a handshake is answered with a status.")
                        .request(marked("all-wrong")
                                .set("Upgrade", "wsspec")
                                .set("Connection", "close")
                                .set(KEY, "?")
                                .set(VERSION, "?"))
                        .expectRejection(),
                conformanceCase("4.2.2-accept-in-refusal")
                        .may("6455-4.2.2-accept-not-without-101", "Sec-WebSocket-Accept has no meaning in a refusal.")
                        .control(upgrade())
                        .request(upgrade().set(VERSION, "28"))
                        .expect(
                                observed(response(
                                        "refuses without Sec-WebSocket-Accept",
                                        answer -> !answer.switched()
                                                && answer.value("Sec-WebSocket-Accept")
                                                        .isEmpty())),
                                observed(response("answers with Sec-WebSocket-Accept", answer -> true)),
                                observed(dropsWithoutResponse())));
    }

    private static Stream<ConformanceCase> wellFormed() {
        return Stream.of(
                wellFormed("key-missing", marked("error-key").without(KEY)),
                wellFormed("version-29", upgrade().set(VERSION, "29")),
                wellFormed("post", marked("error-post").method("POST").add("Content-Length", "0")),
                wellFormed("upgrade-missing", marked("error-upgrade").without("Upgrade")));
    }

    private static ConformanceCase wellFormed(String words, UpgradeRequest request) {
        return conformanceCase("4.2.1-error-grammar-" + words)
                .must("6455-4.2.1-error-response-well-formed", "A refusal is valid HTTP, and it shows where it ends.")
                .control(upgrade())
                .request(request)
                .hint("send Content-Length with the error, 0 when there is no body, or close the connection behind it")
                .expect(
                        pass(response(
                                "answers in correct HTTP without switching protocols",
                                answer -> !answer.switched() && answer.defects().isEmpty())),
                        notApplicable(response("switches protocols", HttpResponse::switched))
                                .because("4.2.1", "what was not refused is judged where it is to be refused"),
                        weak(dropsWithoutResponse())
                                .because("4.2.1", "a refusal is an HTTP response, though 10.7 lets a server drop TCP"));
    }

    private static Stream<ConformanceCase> legacy() {
        var hixie = new UpgradeRequest(
                "GET {path} HTTP/1.1",
                List.of(
                        "Host: {authority}",
                        "Upgrade: WebSocket",
                        "Connection: Upgrade",
                        "Origin: http://{authority}",
                        "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5",
                        "Sec-WebSocket-Key2: 12998 5 Y3 1  .P00"),
                EOL,
                EOL,
                Bytes.latin1("^n:ds[4U"));
        return Stream.of(conformanceCase("4.2.1-hixie-76")
                .must("6455-4.2.1-hixie76-handshake", "A handshake of the draft hixie-76 is not one of RFC 6455.")
                .control(upgrade())
                .request(hixie)
                .expect(
                        pass(doesNotSwitch()),
                        pass(dropsWithoutResponse())
                                .because("10.7", "the octets behind the head can turn the close into a reset")));
    }

    // Each ends in an empty line, so that a server that reads lines has nothing left to wait for.
    private static Stream<ConformanceCase> notHttp() {
        return Stream.of(
                notHttp("frame", Bytes.hex("81 85 37fa213d 7f9f4d5158")),
                notHttp(
                        "tls-client-hello",
                        Bytes.hex("16 0301 002f 01 00002b 0303")
                                .plus(Bytes.latin1("wsspec-random-of-32-octets-here."))
                                .plus(Bytes.hex("00 0004 1301 c02f 01 00"))),
                notHttp("zeros", Bytes.of(new byte[4_096])));
    }

    private static ConformanceCase notHttp(String words, Bytes octets) {
        String text = octets.text(ISO_8859_1);
        return conformanceCase("4.2.1-not-http-" + words)
                .must("6455-4.2.1-not-http-at-all", "Octets that are no HTTP are refused.")
                .control(upgrade())
                .request(new UpgradeRequest(text, List.of(), EOL, EOL, Bytes.EMPTY))
                .expect(
                        pass(reactsWithoutSwitching()),
                        weak(keepsWaiting())
                                .because("4.2.1", "what cannot become a handshake any more is refused at once"));
    }
}
