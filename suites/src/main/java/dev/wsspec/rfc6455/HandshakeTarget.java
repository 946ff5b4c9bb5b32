package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1, item 1, the second half: the request target. */
public final class HandshakeTarget implements Catalogue {

    @Override
    public String title() {
        return "4.2.1 Request target";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(absolute(), badForms(), controls(), eightBit()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> absolute() {
        return Stream.of(
                conformanceCase("4.2.1-target-absolute-http")
                        .must(
                                "6455-4.2.1-request-target-absolute-http",
                                "The target may be an absolute http or https URI.")
                        .request(upgrade().target("{scheme}://{authority}{path}"))
                        .hint("take scheme and authority off the request target before routing")
                        .expectAccepted(),
                conformanceCase("4.2.1-target-absolute-ws")
                        .may(
                                "6455-4.2.1-request-target-absolute-ws",
                                "An absolute ws URI is none of the allowed targets.")
                        .request(upgrade().target("ws://{authority}{path}"))
                        .expect(anythingButSilence()));
    }

    private static Stream<ConformanceCase> badForms() {
        return Stream.of(
                badForm("asterisk", "*"),
                badForm("authority", "{authority}"),
                badForm("empty", ""),
                badForm("without-slash", "chat"));
    }

    private static ConformanceCase badForm(String words, String target) {
        return conformanceCase("4.2.1-target-" + words)
                .must(
                        "6455-4.2.1-request-target-bad-form",
                        "A target that is neither a path nor an absolute URI names no resource.")
                .control(upgrade())
                .request(upgrade().target(target))
                .expect(rejectionOr(redirect()));
    }

    // In the query, so that a server that routes by path alone has no other reason to refuse.
    private static Stream<ConformanceCase> controls() {
        return Stream.of(
                control("space", "{path}?a b"),
                control("nul", "{path}?a\0b"),
                control("del", "{path}?a\u007fb"),
                control("soh", "{path}?a\u0001b"));
    }

    private static ConformanceCase control(String words, String target) {
        return conformanceCase("4.2.1-target-with-" + words)
                .must(
                        "6455-4.2.1-request-target-control-bytes",
                        "Spaces and control characters cannot stand in a target.")
                .control(upgrade().target("{path}?ab"))
                .request(upgrade().target(target))
                .expect(rejectionOr(redirect()));
    }

    private static Stream<ConformanceCase> eightBit() {
        return Stream.of(eightBit("utf8", "{path}?\u00c3\u00a9"), eightBit("octet-ff", "{path}?\u00ff"));
    }

    private static ConformanceCase eightBit(String words, String target) {
        return conformanceCase("4.2.1-target-with-" + words)
                .may("6455-4.2.1-request-target-raw-8bit", "Octets above 127 belong percent-encoded into a target.")
                .request(upgrade().target(target))
                .expect(anythingButSilence());
    }

    private static Outcome redirect() {
        return pass(answersStatus(301))
                .because("4.2.1", "RFC 9112, 3.2, lets a server redirect to the target it takes to be meant");
    }
}
