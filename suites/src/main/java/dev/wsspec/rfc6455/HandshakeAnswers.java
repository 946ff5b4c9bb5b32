package dev.wsspec.rfc6455;

import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.answersWithoutStatusLine;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.HandshakeReactions.refusesWithServerError;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.stream.Stream;

/** Answers to an opening handshake, and sets of outcomes, that several of its catalogues share. */
final class HandshakeAnswers {

    static final String PROTOCOL = "Sec-WebSocket-Protocol";
    static final String EXTENSIONS = "Sec-WebSocket-Extensions";
    static final String VERSION = "Sec-WebSocket-Version";

    private HandshakeAnswers() {}

    /** The plain request with one more field no server knows, so that cases about the 101 differ in their octets. */
    static UpgradeRequest marked(String words) {
        return UpgradeRequest.upgrade().add("X-Wsspec-Case", words);
    }

    /** A refusal as of section 4.2.1, or one of these, which are looked at first. */
    static Outcome[] rejectionOr(Outcome... others) {
        return Stream.concat(
                        Stream.of(others),
                        Stream.of(
                                pass(refuses()),
                                weak(refusesWithServerError())
                                        .because("4.2.1", "the fault is the client's, and 5xx says it is the server's"),
                                weak(doesNotSwitch())
                                        .because(
                                                "4.2.1",
                                                "a handshake that does not match is answered with an error code"),
                                weak(dropsWithoutResponse())
                                        .because(
                                                "4.2.1",
                                                "a refusal is an HTTP response, though 10.7 lets a server drop TCP"),
                                weak(answersWithoutStatusLine())
                                        .because("4.2.1", "a refusal is an HTTP response with a status line")))
                .toArray(Outcome[]::new);
    }

    /** The RFC leaves open what becomes of the request; only silence is no reaction. */
    static Outcome[] anythingButSilence() {
        return new Outcome[] {
            observed(accepts()),
            observed(switches()),
            observed(refuses()),
            observed(doesNotSwitch()),
            observed(dropsWithoutResponse()),
            observed(reactsWithoutSwitching())
        };
    }

    /** Any sign of life that is no 101: a response, octets of another protocol, or the end of the connection. */
    static Reaction reactsWithoutSwitching() {
        return reaction(
                "answers or drops the connection, and does not switch",
                seen -> !seen.switched()
                        && seen.connected()
                        && (seen.response().isPresent() || seen.garbled() || seen.ended()));
    }

    static Reaction keepsWaiting() {
        return reaction(
                "neither answers nor ends the connection",
                seen -> seen.connected() && seen.response().isEmpty() && !seen.garbled() && !seen.ended());
    }

    /** 101 with the Sec-WebSocket-Accept of the key that was sent. */
    static Reaction acceptsTheKeySent() {
        return reaction(
                "answers 101 with the Sec-WebSocket-Accept of the key sent",
                seen -> seen.switched()
                        && all(seen, "Sec-WebSocket-Accept")
                                .equals(List.of(SentFields.of(seen).expectedAccept())));
    }

    static Reaction switchesWithout(String field) {
        return response(
                "answers 101 without " + field,
                answer -> answer.switched() && answer.value(field).isEmpty());
    }

    /** 101 that selects no subprotocol, or exactly one of those the request offered. */
    static Reaction selectsAtMostOneOffered() {
        return reaction(
                "answers 101 with no subprotocol, or with one that was offered",
                seen -> seen.switched()
                        && all(seen, PROTOCOL).size() <= 1
                        && SentFields.of(seen).list(PROTOCOL).containsAll(all(seen, PROTOCOL)));
    }

    /** 101 that names no extension the request did not offer. */
    static Reaction selectsOnlyOfferedExtensions() {
        return reaction(
                "answers 101 with no extension that was not offered",
                seen -> seen.switched() && SentFields.of(seen).names(EXTENSIONS).containsAll(extensions(seen)));
    }

    /** A refusal whose Sec-WebSocket-Version lists 13. */
    static Reaction refusesAndAdvertises13() {
        return response(
                "refuses and lists 13 in Sec-WebSocket-Version",
                answer -> !answer.switched() && answer.list(VERSION).contains("13"));
    }

    static boolean has(HttpResponse answer, String field, String token) {
        return answer.list(field).stream().anyMatch(token::equalsIgnoreCase);
    }

    private static List<String> all(Transcript seen, String field) {
        return seen.response().stream().flatMap(answer -> answer.values(field)).toList();
    }

    private static List<String> extensions(Transcript seen) {
        return seen.response().stream()
                .flatMap(answer -> answer.list(EXTENSIONS).stream())
                .map(SentFields::name)
                .toList();
    }
}
