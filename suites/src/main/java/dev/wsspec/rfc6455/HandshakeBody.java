package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 9110, sections 7.8 and 8.6, and RFC 9112, section 6: requests that announce content, and a 101 that must not. */
public final class HandshakeBody implements Catalogue {

    private static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";

    /** A Ping with Hello, masked with zeros. */
    private static final Bytes PING = Bytes.hex("8985 00000000 48656c6c6f");

    @Override
    public String title() {
        return "4.2.1 Content of the request";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(none(), content(), invalid(), responses()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> none() {
        return Stream.of(conformanceCase("9110-8.6-content-length-0")
                .should(
                        "9110-8.6-content-length-zero",
                        "Content-Length: 0 says that there is no content, and does no harm.")
                .request(upgrade().add(LENGTH, "0"))
                .expect(
                        pass(accepts()),
                        weak(doesNotSwitch()).because("4.2.1", "the request has no content, and says so")));
    }

    /** The content is a frame: who answers it has read content as frames. */
    private static Stream<ConformanceCase> content() {
        Bytes chunked = Bytes.latin1("b\r\n").plus(PING).plus(Bytes.latin1("\r\n0\r\n\r\n"));
        return Stream.of(
                content(
                        "content-length",
                        "content-length-body",
                        upgrade().add(LENGTH, "11").behind(PING)),
                content(
                        "chunks",
                        "chunked-body",
                        upgrade().add(CODING, "chunked").behind(chunked)),
                conformanceCase("9112-6.1-both-lengths")
                        .should(
                                "9112-6.1-te-and-cl",
                                "A request with Transfer-Encoding and Content-Length is best refused.")
                        .request(upgrade()
                                .add(CODING, "chunked")
                                .add(LENGTH, "5")
                                .behind(Bytes.latin1("0\r\n\r\n")))
                        .onlyWhole()
                        .expect(
                                pass(doesNotSwitch()),
                                pass(dropsWithoutResponse())
                                        .because("10.7", "unread content can turn the close into a reset"),
                                weak(switches())
                                        .because("4.2.1", "the connection would have to end behind the response")));
    }

    private static ConformanceCase content(String words, String row, UpgradeRequest request) {
        return conformanceCase("9110-7.8-frame-in-" + words)
                .must(
                        "9110-7.8-get-with-" + row,
                        "Content of the request is no part of the WebSocket connection behind it.")
                .request(request)
                .onlyWhole()
                .hint("Refuse a handshake with content, or read the content before the first frame.")
                .expect(
                        fail(pongs(Bytes.utf8("Hello"))),
                        pass(doesNotSwitch()),
                        pass(accepts()).because("4.2.1", "the content was skipped"),
                        pass(dropsWithoutResponse()).because("10.7", "unread content can turn the close into a reset"));
    }

    private static Stream<ConformanceCase> invalid() {
        return Stream.of(
                invalid("word", upgrade().add(LENGTH, "wsspec")),
                invalid("minus-1", upgrade().add(LENGTH, "-1")),
                invalid("two-values", upgrade().add(LENGTH, "0").add(LENGTH, "5")));
    }

    private static ConformanceCase invalid(String words, UpgradeRequest request) {
        return conformanceCase("9112-6.3-content-length-of-" + words)
                .must("9112-6.3-content-length-invalid", "A request whose Content-Length is invalid is refused.")
                .request(request)
                .expectRejection();
    }

    private static Stream<ConformanceCase> responses() {
        return Stream.of(
                without("9110-8.6-response-without-content-length", "9110-8.6-no-content-length-in-101", LENGTH),
                without("9112-6.1-response-without-transfer-encoding", "9112-6.1-no-transfer-encoding-in-101", CODING));
    }

    private static ConformanceCase without(String id, String row, String field) {
        return conformanceCase(id)
                .must(row, "A 101 has no content and does not speak of its length.")
                .request(marked(field))
                .expect(pass(response(
                        "answers 101 without " + field,
                        answer -> answer.switched() && answer.value(field).isEmpty())));
    }
}
