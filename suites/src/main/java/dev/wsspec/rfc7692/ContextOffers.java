package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.rfc7692.OfferAnswers.takenBest;
import static dev.wsspec.rfc7692.OfferAnswers.takenIfAtAll;
import static dev.wsspec.rfc7692.OfferAnswers.takenOrDeclined;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import java.util.stream.Stream;

/** RFC 7692, section 7.1.1: offers about what is kept from message to message. */
public final class ContextOffers implements Catalogue {

    @Override
    public String title() {
        return "7692-7.1.1 Context takeover";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                granted("server-no-context", "server_no_context_takeover"),
                granted("server-no-context-and-hint", "server_no_context_takeover; client_max_window_bits"),
                granted("hint-and-server-no-context", "client_max_window_bits=15; server_no_context_takeover"),
                supported("both-no-context", "server_no_context_takeover; client_no_context_takeover"),
                flag("client-no-context-and-client-bits", "client_no_context_takeover; client_max_window_bits"),
                flag(
                        "both-no-context-and-hint",
                        "client_max_window_bits; client_no_context_takeover;" + " server_no_context_takeover"));
    }

    private static ConformanceCase granted(String words, String parameters) {
        return conformanceCase("7692-7.1.1.1-" + words)
                .must(
                        "7692-7.1.1.1-snct-honoured",
                        "Who takes an offer with server_no_context_takeover says so in the answer.")
                .deflate(Deflate.NAME + "; " + parameters)
                .onlyWhole()
                .hint("answer server_no_context_takeover, without a value, or decline the offer")
                .expect(takenOrDeclined());
    }

    private static ConformanceCase supported(String words, String parameters) {
        return conformanceCase("7692-7.1.1.1-" + words)
                .should("7692-7.1.1.1-snct-recommended", "A server takes server_no_context_takeover when it is asked.")
                .deflate(Deflate.NAME + "; " + parameters)
                .needs(Feature.DEFLATE)
                .onlyWhole()
                .hint("to support it, compress each message with an empty window")
                .expect(takenBest("7692-7.1.1.1", "support of server_no_context_takeover is recommended"));
    }

    private static ConformanceCase flag(String words, String parameters) {
        return conformanceCase("7692-7.1.1.2-" + words)
                .must("7692-7.1.1.2-cnct-no-value", "In the answer too the two flags have no value.")
                .deflate(Deflate.NAME + "; " + parameters)
                .needs(Feature.DEFLATE)
                .onlyWhole()
                .hint("answer client_no_context_takeover without a value, or leave it out")
                .expect(takenIfAtAll());
    }
}
