package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.rfc7692.OfferAnswers.takenBest;
import static dev.wsspec.rfc7692.OfferAnswers.takenOrDeclined;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import java.util.stream.Stream;

/** RFC 7692, section 5: of several offers a server takes the first that it can take, as it stands, and no second. */
public final class SeveralOffers implements Catalogue {

    private static final String PLAIN = Deflate.NAME;
    private static final String OR_PLAIN = ", " + PLAIN;

    @Override
    public String title() {
        return "7692-5 Several offers";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(once(), inOrder(), behindBad(), reflected()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> once() {
        return Stream.of(
                once("three-plain-offers").deflate(PLAIN + OR_PLAIN + OR_PLAIN).expect(takenOrDeclined()),
                once("three-plain-offers-in-three-lines")
                        .deflate(PLAIN)
                        .deflate(PLAIN)
                        .deflate(PLAIN)
                        .expect(takenOrDeclined()),
                once("three-different-offers")
                        .deflate(
                                offer("client_max_window_bits") + ", " + offer("server_no_context_takeover") + OR_PLAIN)
                        .expect(takenOrDeclined()));
    }

    private static Draft once(String words) {
        return conformanceCase("7692-5-" + words)
                .must("7692-5-one-response-element", "Permessage-deflate is agreed once.")
                .onlyWhole()
                .hint("stop at the first offer that can be taken");
    }

    private static Stream<ConformanceCase> inOrder() {
        return Stream.of(
                inOrder("server-bits-10-or-plain", offer("server_max_window_bits=10") + OR_PLAIN),
                inOrder("server-bits-8-or-plain", offer("server_max_window_bits=8") + OR_PLAIN),
                inOrder("no-context-or-plain", offer("server_no_context_takeover") + OR_PLAIN),
                inOrder(
                        "client-bits-8-or-client-bits",
                        offer("client_max_window_bits=8") + ", " + offer("client_max_window_bits")),
                inOrder("plain-or-server-bits-9", PLAIN + ", " + offer("server_max_window_bits=9")),
                inOrder(
                        "three-grades",
                        offer("server_max_window_bits=8; server_no_context_takeover") + ", "
                                + offer("server_no_context_takeover") + OR_PLAIN));
    }

    private static ConformanceCase inOrder(String words, String offers) {
        return conformanceCase("7692-5-" + words)
                .should("7692-5-offer-fallback-order", "The first offer that can be taken is taken.")
                .deflate(offers)
                .needs(Feature.DEFLATE)
                .onlyWhole()
                .hint("when an offer cannot be taken look at the next one")
                .expect(takenBest("7692-5", "an offer stands there that is taken when it stands alone"));
    }

    private static Stream<ConformanceCase> behindBad() {
        String unknown = offer("wsspec");
        return Stream.of(
                        behindBad("unknown-parameter").deflate(unknown + OR_PLAIN),
                        behindBad("server-bits-99").deflate(offer("server_max_window_bits=99") + OR_PLAIN),
                        behindBad("server-bits-without-value").deflate(offer("server_max_window_bits") + OR_PLAIN),
                        behindBad("server-bits-of-letters").deflate(offer("server_max_window_bits=wide") + OR_PLAIN),
                        behindBad("client-bits-16").deflate(offer("client_max_window_bits=16") + OR_PLAIN),
                        behindBad("value-on-flag").deflate(offer("server_no_context_takeover=1") + OR_PLAIN),
                        behindBad("flag-twice")
                                .deflate(offer("client_no_context_takeover; client_no_context_takeover") + OR_PLAIN),
                        behindBad("unknown-compression")
                                .deflate("permessage-wsspec; server_max_window_bits=10" + OR_PLAIN),
                        behindBad("two-bad-offers")
                                .deflate(unknown + ", " + offer("server_max_window_bits=16") + ", "
                                        + offer("client_max_window_bits")),
                        behindBad("unknown-parameter-in-another-line")
                                .deflate(unknown)
                                .deflate(PLAIN),
                        behindBad("unknown-compression-in-other-lines")
                                .deflate("permessage-wsspec")
                                .deflate(unknown)
                                .deflate(offer("client_max_window_bits")))
                .map(draft -> draft.expect(goodOneLeft()));
    }

    private static Draft behindBad(String words) {
        return conformanceCase("7692-5-good-offer-behind-" + words)
                .must("7692-5-fallback-after-invalid", "An offer that cannot be taken does not spoil those behind it.")
                .needs(Feature.DEFLATE)
                .onlyWhole()
                .hint("decline offers one by one, over all field lines; no offer is a reason for an error");
    }

    private static Outcome[] goodOneLeft() {
        return takenBest("7692-5", "each offer stands for itself, and a good one is left");
    }

    private static Stream<ConformanceCase> reflected() {
        return Stream.of(
                reflected(
                        "two-requests-or-one",
                        "server_max_window_bits=9; server_no_context_takeover",
                        "server_max_window_bits=12"),
                reflected("one-request-or-another", "server_max_window_bits=9", "server_no_context_takeover"),
                reflected(
                        "hint-or-request",
                        "server_max_window_bits=11; client_max_window_bits=9",
                        "server_max_window_bits=10; client_max_window_bits=14"));
    }

    private static ConformanceCase reflected(String words, String first, String second) {
        return conformanceCase("7692-5-" + words)
                .must(
                        "7692-5-agreed-reflects-requests",
                        "The answer shows which offer was taken: it grants all that this one asks for.")
                .deflate(offer(first) + ", " + offer(second))
                .onlyWhole()
                .hint("build the answer from one offer, and put each of its server parameters into it")
                .expect(takenOrDeclined());
    }

    private static String offer(String parameters) {
        return PLAIN + "; " + parameters;
    }
}
