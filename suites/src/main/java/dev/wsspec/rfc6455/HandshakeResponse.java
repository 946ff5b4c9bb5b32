package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.rfc6455.HandshakeAnswers.acceptsTheKeySent;
import static dev.wsspec.rfc6455.HandshakeAnswers.has;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.HttpResponse;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.2, item 5: what the 101 says. */
public final class HandshakeResponse implements Catalogue {

    @Override
    public String title() {
        return "4.2.2 The accepting response";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(form(), fields(), vectors(), connection()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> form() {
        return Stream.of(
                conformanceCase("4.2.2-response-grammar")
                        .must("6455-4.2.2-valid-http-response", "The accepting response keeps to the grammar of HTTP.")
                        .request(marked("response-grammar"))
                        .hint("each line ends in CRLF, and a space follows the status code even when no reason does")
                        .expect(pass(response(
                                "answers 101 in correct HTTP",
                                answer -> answer.switched() && answer.defects().isEmpty()))),
                conformanceCase("4.2.2-response-status")
                        .must("6455-4.2.2-status-101", "The status of acceptance is 101.")
                        .request(marked("response-status"))
                        .expect(
                                pass(response(
                                        "answers HTTP/1.1 101",
                                        answer -> answer.switched()
                                                && answer.version().equals("HTTP/1.1"))),
                                weak(switches()).because("4.2.2", "101 belongs to HTTP/1.1")));
    }

    private static Stream<ConformanceCase> fields() {
        return Stream.of(
                conformanceCase("4.2.2-response-upgrade")
                        .must(
                                "6455-4.2.2-upgrade-header",
                                "The 101 says Upgrade: websocket and nothing else in that field.")
                        .request(marked("response-upgrade"))
                        .expect(pass(response(
                                "answers 101 with Upgrade: websocket", HandshakeResponse::upgradesToWebSocket))),
                conformanceCase("4.2.2-response-connection")
                        .must("6455-4.2.2-connection-header", "The 101 has the token Upgrade in Connection.")
                        .request(marked("response-connection"))
                        .expect(
                                pass(response(
                                        "answers 101 with Connection: Upgrade",
                                        answer -> connectionUpgrade(answer) && !has(answer, "Connection", "close"))),
                                weak(response(
                                                "answers 101 with both Upgrade and close in Connection",
                                                HandshakeResponse::connectionUpgrade))
                                        .because("4.2.2", "the connection stays, so close says what is not meant")),
                conformanceCase("4.2.2-response-accept")
                        .must("6455-4.2.2-accept-header-value", "Sec-WebSocket-Accept is the digest of the key sent.")
                        .request(marked("response-accept"))
                        .hint("base64 of the 20 octets of SHA-1 over key and GUID, not over their hexadecimal form")
                        .expect(pass(acceptsTheKeySent())));
    }

    /** Digests worked out elsewhere: the first is in the RFC. */
    private static Stream<ConformanceCase> vectors() {
        return Stream.of(
                vector("sample-nonce", "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
                vector("mixed-letters", "x3JJHMbDL1EzLkh9GBhXDw==", "HSmrc0sMlYUkAGmm5OPpG2HaGWk="),
                vector("all-sextets-set", "/////////////////////w==", "XXpj4jYzLM2yUE0C7TIgMwTQh2g="));
    }

    private static ConformanceCase vector(String words, String key, String accept) {
        return conformanceCase("4.2.2-response-accept-of-" + words)
                .must("6455-4.2.2-accept-header-value", "Sec-WebSocket-Accept is the digest known for this key.")
                .request(marked(words).set("Sec-WebSocket-Key", key))
                .expect(pass(response(
                        "answers 101 with " + accept,
                        answer -> answer.switched()
                                && answer.values("Sec-WebSocket-Accept").anyMatch(accept::equals))));
    }

    private static Stream<ConformanceCase> connection() {
        return Stream.of(
                conformanceCase("4.2.2-response-first")
                        .must("6455-4.2.2-nothing-before-101", "Nothing comes in front of the HTTP response.")
                        .request(marked("response-first"))
                        .expect(pass(reaction(
                                "sends an HTTP response first",
                                seen -> seen.switched()
                                        && seen.all(Event.Responded.class)
                                                .allMatch(answer -> answer.response()
                                                        .version()
                                                        .startsWith("HTTP/"))))),
                conformanceCase("4.2.2-response-behind-interim-ones")
                        .may("6455-4.2.2-interim-1xx-tolerated", "Other 1xx responses may come in front of the 101.")
                        .request(marked("response-behind-interim-ones"))
                        .expect(
                                observed(reaction(
                                        "sends interim responses first",
                                        seen -> seen.all(Event.Responded.class)
                                                .anyMatch(answer ->
                                                        answer.response().interim()))),
                                observed(response("sends no interim response", answer -> true))),
                conformanceCase("9110-15.2-te-and-no-content")
                        .must(
                                "9110-15.2-no-content-after-101",
                                "No content follows a 101, whatever codings were offered.")
                        .request(upgrade().set("Connection", "Upgrade, TE").add("TE", "trailers"))
                        .hint("end the response with the empty line; not even an empty last chunk comes behind it")
                        .expect(
                                pass(accepts()),
                                weak(doesNotSwitch()).because("4.2.1", "nothing is wrong with a TE field")),
                conformanceCase("4.2.2-ping-behind-response")
                        .must(
                                "6455-4.2.2-open-after-101",
                                "Once the 101 is out the connection is open and frames are served.")
                        .needs(Feature.PONG)
                        .request(marked("ping-behind-response"))
                        .send(ping("open now?"))
                        .expect(pass(accepts().and(pongs(Bytes.utf8("open now?"))))));
    }

    private static boolean upgradesToWebSocket(HttpResponse answer) {
        return answer.switched() && answer.list("Upgrade").size() == 1 && has(answer, "Upgrade", "websocket");
    }

    private static boolean connectionUpgrade(HttpResponse answer) {
        return answer.switched() && has(answer, "Connection", "upgrade");
    }
}
