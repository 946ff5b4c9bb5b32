package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.OtherProtocol;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1, item 3: an Upgrade field with the keyword websocket in any case. */
public final class HandshakeUpgrade implements Catalogue {

    @Override
    public String title() {
        return "4.2.1 Upgrade";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(refused(), otherProtocols(), spellings(), lists()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> refused() {
        return Stream.of(
                conformanceCase("4.2.1-upgrade-missing")
                        .must("6455-4.2.1-upgrade-missing", "A request without Upgrade is no handshake.")
                        .request(upgrade().without("Upgrade"))
                        .expectNoSwitch(),
                empty("nothing", "Upgrade:"),
                empty("blanks", "Upgrade: \t "));
    }

    private static ConformanceCase empty(String words, String line) {
        return conformanceCase("4.2.1-upgrade-with-" + words)
                .must("6455-4.2.1-upgrade-empty", "An empty Upgrade asks for nothing.")
                .request(upgrade().setLine("Upgrade", line))
                .expectNoSwitch();
    }

    private static Stream<ConformanceCase> otherProtocols() {
        return Stream.of(
                otherProtocol("h2c", "h2c"),
                otherProtocol("tls", "TLS/1.0"),
                otherProtocol("websockets", "websockets"),
                otherProtocol("web-socket", "web-socket"),
                otherProtocol("xwebsocket", "xwebsocket"),
                otherProtocol("websocket2", "websocket2"));
    }

    private static ConformanceCase otherProtocol(String words, String protocol) {
        return conformanceCase("4.2.1-upgrade-to-" + words)
                .must(
                        "6455-4.2.1-upgrade-other-protocol",
                        "A server does not switch to a protocol that was not asked for.")
                .request(upgrade().set("Upgrade", protocol))
                .hint("compare whole list members with websocket; do not search for it inside the value")
                .expectNoSwitch(pass(OtherProtocol.switchesAsAsked())
                        .because("9110-7.8", "the protocol was asked for, and it is not WebSocket"));
    }

    private static Stream<ConformanceCase> spellings() {
        return Stream.of(
                otherCase("camel-case", "WebSocket"),
                otherCase("upper-case", "WEBSOCKET"),
                otherCase("mixed-case", "wEbSoCkEt"),
                blanks("no-space-in-front", "Upgrade:websocket"),
                blanks("spaces-and-tabs-around", "Upgrade: \t websocket \t "),
                conformanceCase("4.2.1-upgrade-with-protocol-version")
                        .may(
                                "6455-4.2.1-upgrade-with-version",
                                "The keyword has no version of its own here, though HTTP would allow one.")
                        .request(upgrade().set("Upgrade", "websocket/13"))
                        .expect(anythingButSilence()));
    }

    private static ConformanceCase otherCase(String words, String keyword) {
        return conformanceCase("4.2.1-upgrade-in-" + words)
                .must("6455-4.2.1-upgrade-case-insensitive", "The keyword is the same in capitals and small letters.")
                .request(upgrade().set("Upgrade", keyword))
                .expectAccepted();
    }

    private static ConformanceCase blanks(String words, String line) {
        return conformanceCase("4.2.1-upgrade-" + words)
                .must("6455-4.2.1-upgrade-ows", "Blanks around a field value are not part of it.")
                .request(upgrade().setLine("Upgrade", line))
                .expectAccepted();
    }

    private static Stream<ConformanceCase> lists() {
        return Stream.of(
                list("websocket-last", upgrade().set("Upgrade", "foo, websocket")),
                list("websocket-first", upgrade().set("Upgrade", "websocket, foo/1.0")),
                list("h2c-in-front", upgrade().set("Upgrade", "h2c,websocket")),
                list("empty-members", upgrade().set("Upgrade", ", websocket ,")),
                list("another-line-in-front", upgrade().edit(lines -> Stream.concat(Stream.of("Upgrade: foo"), lines))),
                list("same-line-twice", upgrade().add("Upgrade", "websocket")));
    }

    private static ConformanceCase list(String words, UpgradeRequest request) {
        return conformanceCase("4.2.1-upgrade-list-" + words)
                .should("6455-4.2.1-upgrade-list", "Other protocols beside websocket do not spoil the handshake.")
                .request(request)
                .hint("read Upgrade as a comma list over all its lines")
                .expect(
                        pass(accepts()),
                        weak(doesNotSwitch())
                                .because(
                                        "4.2.1",
                                        "the field only has to contain the keyword; RFC 9110, 7.8, lets a server ignore it"),
                        weak(OtherProtocol.switchesAsAsked())
                                .because("4.2.1", "RFC 9110, 7.8, lets a server choose among the protocols asked for"));
    }
}
