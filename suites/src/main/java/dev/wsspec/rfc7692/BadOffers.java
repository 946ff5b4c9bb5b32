package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.DeflateReactions.agreesAsOffered;
import static dev.wsspec.cases.DeflateReactions.declines;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc7692.OfferAnswers.declined;
import static dev.wsspec.rfc7692.OfferAnswers.declinedOrMalformed;
import static dev.wsspec.rfc7692.OfferAnswers.plainOffer;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import java.util.stream.Stream;

/** RFC 7692, section 7: offers with parameters that nobody can take. */
public final class BadOffers implements Catalogue {

    @Override
    public String title() {
        return "7692-7 Offers that nobody can take";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(unknown(), spelling(), values(), withoutValue(), twice())
                .flatMap(part -> part);
    }

    private static Stream<ConformanceCase> unknown() {
        return Stream.of(
                unknown("unknown-parameter", "wsspec").expect(declined()),
                unknown("unknown-parameter-with-value", "wsspec=1").expect(declined()),
                unknown("unknown-parameter-first", "wsspec; client_max_window_bits")
                        .expect(declined()),
                unknown("unknown-parameter-last", "server_no_context_takeover; wsspec=1")
                        .expect(declined()),
                unknown("unknown-parameter-between", "client_max_window_bits; wsspec; client_no_context_takeover")
                        .expect(declined()),
                unknown("misspelt-server-bits", "server_max_windows_bits=10").expect(declined()),
                unknown("misspelt-client-bits", "client_max_window_bit").expect(declined()),
                unknown("hyphens-for-underscores", "server-no-context-takeover").expect(declined()),
                unknown("parameter-of-zlib", "mem_level=8").expect(declined()),
                unknown("offer-inside-quotes", "wsspec=\"x, permessage-deflate, y\"")
                        .expect(declinedOrMalformed()));
    }

    private static Draft unknown(String words, String parameters) {
        return bad(words, parameters)
                .must("7692-7-decline-unknown-param", "An offer with a parameter that is not defined is declined.")
                .hint("compare each parameter with the four that there are, and skip the offer at any other");
    }

    /** No RFC says whether capitals matter: unknown or known, it is not to be passed over. */
    private static Stream<ConformanceCase> spelling() {
        return Stream.of(
                spelt("no-context-in-capitals", "SERVER_NO_CONTEXT_TAKEOVER"),
                spelt("server-bits-in-capitals", "Server_Max_Window_Bits=10"),
                unknown("flag-in-small-and-capitals", "server_no_context_takeover; Server_No_Context_Takeover")
                        .expect(declined()));
    }

    private static ConformanceCase spelt(String words, String parameter) {
        return conformanceCase("7692-7-" + words)
                .must(
                        "7692-7-decline-unknown-param",
                        "A parameter is known and granted, or it is unknown and the offer declined.")
                .deflate(Deflate.NAME + "; " + parameter)
                .onlyWhole()
                .hint("do not pass over parameters that are spelt in another way than you expect")
                .expect(
                        pass(declines()),
                        pass(agreesAsOffered())
                                .because("7692-7.1", "no RFC says that capitals matter in names of parameters"),
                        weak(refuses()).because("7692-7", "what is declined is the offer, not the handshake"));
    }

    private static Stream<ConformanceCase> values() {
        return Stream.of(
                valued("server-no-context-1", "server_no_context_takeover=1").expect(declined()),
                valued("server-no-context-true", "server_no_context_takeover=true")
                        .expect(declined()),
                valued("server-no-context-quoted", "server_no_context_takeover=\"yes\"")
                        .expect(declined()),
                valued("server-no-context-quoted-nothing", "server_no_context_takeover=\"\"")
                        .expect(declinedOrMalformed()),
                valued("client-no-context-15", "client_no_context_takeover=15").expect(declined()),
                valued("client-no-context-false", "client_no_context_takeover=false")
                        .expect(declined()),
                valued("client-no-context-quoted", "client_max_window_bits; client_no_context_takeover=\"10\"")
                        .expect(declined()));
    }

    private static Draft valued(String words, String parameters) {
        return bad("value-on-" + words, parameters)
                .must("7692-7-decline-value-on-flag", "An offer that gives a flag a value is declined.")
                .hint("the two no_context_takeover parameters have no value; skip an offer that gives one");
    }

    private static Stream<ConformanceCase> withoutValue() {
        return Stream.of(
                bare("server-bits-without-value", "server_max_window_bits"),
                bare("both-windows-without-value", "client_max_window_bits; server_max_window_bits"));
    }

    private static ConformanceCase bare(String words, String parameters) {
        return bad(words, parameters)
                .must("7692-7-decline-smwb-no-value", "An offer of a server window without a size is declined.")
                .hint("only client_max_window_bits may go without a value")
                .expect(declined());
    }

    private static Stream<ConformanceCase> twice() {
        return Stream.of(
                twice("server-no-context", "server_no_context_takeover; server_no_context_takeover"),
                twice("client-no-context", "client_no_context_takeover; client_no_context_takeover"),
                twice("flag-apart", "client_no_context_takeover; client_max_window_bits; client_no_context_takeover"),
                twice("server-bits", "server_max_window_bits=10; server_max_window_bits=10"),
                twice("different-server-bits", "server_max_window_bits=12; server_max_window_bits=10"),
                twice("server-bits-and-quoted", "server_max_window_bits=10; server_max_window_bits=\"10\""),
                twice("client-bits-without-value", "client_max_window_bits; client_max_window_bits"),
                twice("client-bits", "client_max_window_bits=10; client_max_window_bits=10"),
                twice("different-client-bits", "client_max_window_bits=15; client_max_window_bits=9"),
                twice("client-bits-and-without-value", "client_max_window_bits=12; client_max_window_bits"));
    }

    private static ConformanceCase twice(String words, String parameters) {
        return bad("twice-" + words, parameters)
                .must("7692-7-decline-duplicate-param", "An offer with a parameter twice is declined.")
                .hint("a map of parameters hides the second one: look before you put")
                .expect(declined());
    }

    private static Draft bad(String words, String parameters) {
        return conformanceCase("7692-7-" + words)
                .control(plainOffer())
                .deflate(Deflate.NAME + "; " + parameters)
                .onlyWhole();
    }
}
