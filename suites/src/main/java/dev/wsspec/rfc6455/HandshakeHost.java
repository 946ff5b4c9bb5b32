package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.HandshakeReactions.doesNotSwitch;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;
import static dev.wsspec.rfc6455.HandshakeAnswers.rejectionOr;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.Stream;

/** RFC 6455, section 4.2.1, item 2: a Host field with the server's authority. */
public final class HandshakeHost implements Catalogue {

    @Override
    public String title() {
        return "4.2.1 Host";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                conformanceCase("4.2.1-host-missing")
                        .must("6455-4.2.1-host-missing", "A handshake without Host is refused.")
                        .control(upgrade())
                        .request(upgrade().without("Host"))
                        .hint("HTTP/1.1 itself asks for 400 when Host is missing")
                        .expect(rejectionOr(
                                pass(answersStatus(400)),
                                weak(refuses())
                                        .because("4.2.1", "RFC 9112, 3.2, names 400 for a request without Host"))),
                empty("nothing", "Host:"),
                empty("one-space", "Host: "),
                conformanceCase("4.2.1-host-of-another-server")
                        .may("6455-4.2.1-host-foreign-authority", "Host should name an authority that is served here.")
                        .request(upgrade().set("Host", "not-this-server.invalid"))
                        .expect(anythingButSilence()),
                conformanceCase("4.2.1-host-without-port")
                        .should(
                                "6455-4.2.1-host-forms-accepted",
                                "The port may be left out of Host where it is the scheme's own.")
                        .request(marked("host-without-port").set("Host", "{host}"))
                        .expect(
                                pass(accepts()),
                                observed(doesNotSwitch())
                                        .because("4.2.1", "on any other port this Host names another authority")),
                conformanceCase("4.2.1-host-upper-case")
                        .should("6455-4.2.1-host-forms-accepted", "Host names are the same in capitals.")
                        .request(marked("host-upper-case").set("Host", "{HOST}:{port}"))
                        .expect(
                                pass(accepts()),
                                weak(doesNotSwitch())
                                        .because("4.2.1", "host names are compared without regard to case")));
    }

    private static ConformanceCase empty(String words, String line) {
        return conformanceCase("4.2.1-host-with-" + words)
                .must("6455-4.2.1-host-empty", "Host holds the authority of the server, so it is not empty.")
                .request(upgrade().setLine("Host", line))
                .expectRejection();
    }
}
