package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.HandshakeReactions.switches;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.VERSION;
import static dev.wsspec.rfc6455.HandshakeAnswers.has;
import static dev.wsspec.rfc6455.HandshakeAnswers.refusesAndAdvertises13;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.Stream;

/** RFC 6455, sections 4.2.1, item 6, 4.2.2 and 4.4: Sec-WebSocket-Version, and what a server says to others than 13. */
public final class HandshakeVersion implements Catalogue {

    @Override
    public String title() {
        return "4.4 Sec-WebSocket-Version";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(malformed(), lists(), unsupported(), advertised(), special())
                .flatMap(part -> part);
    }

    private static Stream<ConformanceCase> malformed() {
        return Stream.of(
                malformed("leading-zero", "013"),
                malformed("plus", "+13"),
                malformed("minus", "-13"),
                malformed("fraction", "13.0"),
                malformed("letter-behind", "13a"),
                malformed("letter-in-front", "a13"),
                malformed("hexadecimal", "0xD"),
                malformed("nothing", ""),
                malformed("256", "256"),
                malformed("four-digits", "1300"),
                malformed("semicolon-behind", "13;"),
                malformed("parameter-behind", "13;x"),
                malformed("minus-behind", "13-"),
                malformed("slash-behind", "13/"),
                malformed("backslash-behind", "13\\"),
                malformed("space-inside", "1 3"),
                malformed("twenty-digits", "99999999999999999999"));
    }

    private static ConformanceCase malformed(String words, String value) {
        return conformanceCase("4.2.1-version-with-" + words)
                .must("6455-4.2.1-version-malformed", "The version is a number from 0 to 255 and nothing else.")
                .request(upgrade().set(VERSION, value))
                .hint("compare the trimmed field with 13 as text; number parsers let signs, zeros and more through")
                .expectRejection();
    }

    private static Stream<ConformanceCase> lists() {
        return Stream.of(list("13-first", "13, 8"), list("13-last", "8, 13"), list("13-twice", "13,13"));
    }

    private static ConformanceCase list(String words, String value) {
        return conformanceCase("4.2.1-version-list-" + words)
                .must("6455-4.2.1-version-list-in-request", "A request names one version.")
                .request(upgrade().set(VERSION, value))
                .expectRejection();
    }

    private static Stream<ConformanceCase> unsupported() {
        return Stream.of(0, 14, 25, 99, 255)
                .map(version -> conformanceCase("4.2.2-version-" + version)
                        .must("6455-4.2.2-version-unsupported-refused", "A version that is not spoken is refused.")
                        .request(upgrade().set(VERSION, Integer.toString(version)))
                        .expectRejection());
    }

    // Other versions than above, so that no octets are sent twice; none of them was ever assigned to a protocol.
    private static Stream<ConformanceCase> advertised() {
        return Stream.of(15, 26, 100, 254)
                .map(version -> conformanceCase("4.4-version-" + version)
                        .must("6455-4.4-version-unsupported-advertises", "Who refuses a version lists those it speaks.")
                        .control(upgrade())
                        .request(upgrade().set(VERSION, Integer.toString(version)))
                        .hint("add Sec-WebSocket-Version: 13 to the response that refuses the version")
                        .expect(
                                pass(refusesAndAdvertises13()),
                                weak(dropsWithoutResponse())
                                        .because(
                                                "4.4",
                                                "a refusal is an HTTP response, though 10.7 lets a server drop TCP")));
    }

    private static Stream<ConformanceCase> special() {
        return Stream.of(
                conformanceCase("4.2.1-version-missing")
                        .must("6455-4.2.1-version-missing", "A handshake without a version is refused.")
                        .request(upgrade().without(VERSION))
                        .expectRejection(),
                conformanceCase("4.2.2-version-27")
                        .must(
                                "6455-4.2.2-version-426-needs-upgrade",
                                "Who refuses with 426 says in Upgrade what to upgrade to.")
                        .control(upgrade())
                        .request(upgrade().set(VERSION, "27"))
                        .hint("send Upgrade: websocket and Connection: Upgrade with 426, or answer 400")
                        .expect(
                                pass(response(
                                        "answers 426 with Upgrade: websocket and Connection: Upgrade",
                                        answer -> answer.status() == 426
                                                && has(answer, "Upgrade", "websocket")
                                                && has(answer, "Connection", "upgrade"))),
                                fail(answersStatus(426)),
                                observed(doesNotSwitch())
                                        .because("4.2.2", "no other status than 426 needs an Upgrade field"),
                                observed(dropsWithoutResponse())
                                        .because("4.2.2", "no other answer than 426 needs an Upgrade field")),
                conformanceCase("4.3-version-31")
                        .must("6455-4.3-version-response-abnf", "Versions in a refusal are numbers from 0 to 255.")
                        .control(upgrade())
                        .request(upgrade().set(VERSION, "31"))
                        .hint("write Sec-WebSocket-Version: 13")
                        .expect(
                                fail(response(
                                        "lists something else than versions",
                                        answer -> !answer.values(VERSION).allMatch(HandshakeVersion::listed))),
                                pass(response(
                                        "refuses and lists versions",
                                        answer -> !answer.switched()
                                                && answer.value(VERSION).isPresent())),
                                observed(doesNotSwitch())
                                        .because("4.4", "that 13 is listed is judged with other versions"),
                                observed(dropsWithoutResponse())),
                legacy(7),
                legacy(8));
    }

    private static boolean listed(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .allMatch(version -> version.matches("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]"));
    }

    private static ConformanceCase legacy(int version) {
        return conformanceCase("4.4-version-" + version)
                .should("6455-4.4-version-legacy-8-7", "Older drafts may be spoken too; who does not, lists 13.")
                .control(upgrade())
                .request(upgrade()
                        .set(VERSION, Integer.toString(version))
                        .add("Sec-WebSocket-Origin", "http://{authority}"))
                .expect(
                        pass(refusesAndAdvertises13()),
                        observed(switches()).because("4.4", "a server may speak the drafts before 13 as well"),
                        weak(dropsWithoutResponse())
                                .because("4.4", "a refusal is an HTTP response, though 10.7 lets a server drop TCP"));
    }
}
