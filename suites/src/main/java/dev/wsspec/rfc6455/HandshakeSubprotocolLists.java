package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.rfc6455.HandshakeAnswers.PROTOCOL;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.rfc6455.HandshakeAnswers.selectsAtMostOneOffered;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 4.3 and 11.3.4, and RFC 7936: how lists of subprotocols may be written, and what comes back. */
public final class HandshakeSubprotocolLists implements Catalogue {

    @Override
    public String title() {
        return "4.3 Lists of subprotocols";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(valid(), answers(), twice()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> valid() {
        String many = IntStream.range(0, 200).mapToObj(i -> "wsspec.a" + i).collect(Collectors.joining(", "));
        return Stream.of(
                valid("4.3-subprotocols-without-spaces", "4.3-subprotocol-list-whitespace", offer("wsspec.m,wsspec.n")),
                valid("4.3-subprotocols-with-tab", "4.3-subprotocol-list-whitespace", offer("wsspec.m ,\twsspec.o")),
                valid("4.3-subprotocols-with-empty-members", "4.3-subprotocol-list-whitespace", offer(", wsspec.m ,,")),
                valid(
                        "11.3.4-subprotocols-in-two-lines",
                        "11.3.4-subprotocol-split-lines",
                        offer("wsspec.m").add(PROTOCOL, "wsspec.p")),
                valid("4.2.1-subprotocols-200", "4.2.1-subprotocol-many-offers", offer(many)));
    }

    private static ConformanceCase valid(String id, String row, UpgradeRequest request) {
        return conformanceCase(id)
                .must("6455-" + row, "A list may be long, in several lines, and with or without blanks.")
                .request(request)
                .hint("join the lines, split at commas, trim, and skip empty members")
                .expect(
                        pass(accepts().and(selectsAtMostOneOffered())),
                        weak(doesNotSwitch())
                                .because("4.2.2", "no subprotocol is an answer too; nothing asks to refuse"));
    }

    private static Stream<ConformanceCase> answers() {
        return Stream.of(
                conformanceCase("4.3-subprotocol-of-the-response")
                        .must("6455-4.3-subprotocol-single-token", "The response names one subprotocol, not a list.")
                        .request(offer("chat, graphql-ws, mqtt, soap, wamp.2.json, wsspec.q"))
                        .hint("send one of the names offered, or leave the field out")
                        .expect(
                                pass(accepts().and(reaction("names no list", HandshakeSubprotocolLists::singleTokens))),
                                weak(doesNotSwitch())
                                        .because("4.2.2", "no subprotocol is an answer too; nothing asks to refuse")),
                conformanceCase("7936-2-subprotocols-in-other-case")
                        .must(
                                "7936-2-subprotocol-case-sensitive",
                                "Capitals matter in the names of subprotocols: a registered one in another spelling is unknown.")
                        .request(offer("CHAT, MQTT, GraphQL-WS, Graphql-Transport-Ws, SOAP, V12.Stomp, Wamp.2.Json"))
                        .hint("compare subprotocols letter by letter, and never answer a spelling that was not offered")
                        .expect(
                                pass(accepts().and(selectsAtMostOneOffered())),
                                weak(doesNotSwitch())
                                        .because("4.2.2", "no subprotocol is an answer too; nothing asks to refuse")));
    }

    private static Stream<ConformanceCase> twice() {
        return Stream.of(conformanceCase("4.1-subprotocol-offered-twice")
                .must(
                        "6455-4.1-subprotocol-duplicate-offer",
                        "Of a name that was offered twice at most one comes back.")
                .control(offer("wsspec.r"))
                .request(offer("wsspec.r, wsspec.r"))
                .expect(rejectionOr(pass(accepts().and(selectsAtMostOneOffered())))));
    }

    private static UpgradeRequest offer(String names) {
        return upgrade().add(PROTOCOL, names);
    }

    private static boolean singleTokens(Transcript seen) {
        return seen.response().stream()
                .flatMap(answer -> answer.values(PROTOCOL))
                .allMatch(value -> value.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+"));
    }
}
