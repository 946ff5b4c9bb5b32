package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.PROTOCOL;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.rfc6455.HandshakeAnswers.selectsAtMostOneOffered;
import static dev.wsspec.rfc6455.HandshakeAnswers.switchesWithout;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import java.util.stream.Stream;

/** RFC 6455, sections 4.2.1, item 8, and 4.2.2: offers of subprotocols, and what becomes of them. */
public final class HandshakeSubprotocol implements Catalogue {

    @Override
    public String title() {
        return "4.2.2 Subprotocols";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(malformed(), empty(), unknown(), selection()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> malformed() {
        return Stream.of(
                malformed("slash", "chat/1"),
                malformed("space", "foo bar"),
                malformed("at-sign", "ch@t"),
                malformed("quotes", "\"chat\""),
                malformed("semicolon", "a;b"),
                malformed("utf8", "caf\u00c3\u00a9"),
                malformed("parentheses", "(x)"));
    }

    private static ConformanceCase malformed(String words, String value) {
        return conformanceCase("4.2.1-subprotocol-with-" + words)
                .must(
                        "6455-4.2.1-subprotocol-invalid-token",
                        "Each subprotocol offered is a token, or the handshake is refused.")
                .control(upgrade().add(PROTOCOL, "wsspec.unknown"))
                .request(upgrade().add(PROTOCOL, value))
                .hint("refuse offers with separators, blanks or octets above 127, and never send them back")
                .expect(rejectionOr(ignored()));
    }

    private static Stream<ConformanceCase> empty() {
        return Stream.of(empty("nothing", PROTOCOL + ":"), empty("commas-only", PROTOCOL + ": , ,"));
    }

    private static ConformanceCase empty(String words, String line) {
        return conformanceCase("4.2.1-subprotocol-with-" + words)
                .must("6455-4.2.1-subprotocol-empty-offer", "A list of subprotocols has at least one member.")
                .control(upgrade().add(PROTOCOL, "wsspec.unknown"))
                .request(upgrade().addLine(line))
                .expect(rejectionOr(ignored()));
    }

    private static Outcome ignored() {
        return weak(switchesWithout(PROTOCOL))
                .because("4.2.1", "a server that uses no subprotocols did not look at the offer");
    }

    private static Stream<ConformanceCase> unknown() {
        return Stream.of(unknown("one", "wsspec.unknown"), unknown("two", "wsspec.unknown, wsspec.neither"));
    }

    private static ConformanceCase unknown(String words, String offer) {
        return conformanceCase("4.2.2-subprotocol-unknown-" + words)
                .must("6455-4.2.2-subprotocol-unknown-only", "Who likes none of the offers sends no subprotocol back.")
                .request(upgrade().add(PROTOCOL, offer))
                .hint("leave Sec-WebSocket-Protocol out of the 101 when nothing matches; do not send it empty")
                .expect(
                        pass(accepts().and(switchesWithout(PROTOCOL))),
                        observed(accepts().and(selectsAtMostOneOffered()))
                                .because("4.2.2", "the server may be willing to use any name"),
                        refusal());
    }

    private static Stream<ConformanceCase> selection() {
        return Stream.of(
                conformanceCase("4.2.2-subprotocol-not-offered")
                        .must("6455-4.2.2-subprotocol-none-offered", "Without an offer no subprotocol is chosen.")
                        .request(marked("subprotocol-not-offered"))
                        .expect(pass(selectsAtMostOneOffered())),
                conformanceCase("4.2.2-subprotocol-three-offered")
                        .must("6455-4.2.2-subprotocol-from-offer", "The subprotocol chosen is one of those offered.")
                        .request(upgrade().add(PROTOCOL, "wsspec.a, wsspec.b, wsspec.c"))
                        .hint("send back one name of the request's list, not the list and not a name of your own")
                        .expect(pass(selectsAtMostOneOffered()), refusal()),
                conformanceCase("4.2.2-subprotocol-chat-and-superchat")
                        .must(
                                "6455-4.2.2-subprotocol-not-empty-string",
                                "The subprotocol field of a response is never empty.")
                        .request(upgrade().add(PROTOCOL, "chat, superchat"))
                        .expect(
                                fail(response(
                                        "answers 101 with an empty " + PROTOCOL,
                                        answer -> answer.switched()
                                                && answer.values(PROTOCOL).anyMatch(String::isEmpty))),
                                pass(response("answers 101 without an empty " + PROTOCOL, answer -> answer.switched())),
                                refusal()));
    }

    private static Outcome refusal() {
        return weak(doesNotSwitch())
                .because("4.2.2", "no subprotocol is an answer too; a server may refuse, but nothing asks it to");
    }
}
