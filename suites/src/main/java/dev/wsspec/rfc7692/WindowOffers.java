package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.DeflateReactions.agrees;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc7692.OfferAnswers.ifTaken;
import static dev.wsspec.rfc7692.OfferAnswers.takenBest;
import static dev.wsspec.rfc7692.OfferAnswers.takenIfAtAll;
import static dev.wsspec.rfc7692.OfferAnswers.takenOrDeclined;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, section 7.1.2: offers of windows that there are. */
public final class WindowOffers implements Catalogue {

    @Override
    public String title() {
        return "7692-7.1.2 Window sizes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(smallest(), server(), written(), orDeclined(), quoted(), hints(), unasked(), narrower())
                .flatMap(part -> part);
    }

    private static Stream<ConformanceCase> smallest() {
        return Stream.of(
                smallest("8", "server_max_window_bits=8"),
                smallest("9", "server_max_window_bits=9"),
                smallest(
                        "8-with-all",
                        "server_max_window_bits=8; server_no_context_takeover;"
                                + " client_max_window_bits=8; client_no_context_takeover"));
    }

    private static ConformanceCase smallest(String words, String parameters) {
        return offer("7692-7-server-bits-" + words, parameters)
                .must("7692-7-decline-unsupported-config", "A window that a server cannot keep to is declined.")
                .hint("zlib turns 8 into 9: decline 8, or keep to it without zlib, but never answer 9")
                .expect(takenOrDeclined());
    }

    private static Stream<ConformanceCase> server() {
        Outcome unsaid = weak(agrees("without a window of the server", element -> !element.has(Deflate.SERVER_WINDOW)))
                .because("7692-7.1.2.1", "who takes the parameter names it, though 15 is what there is without it");
        return IntStream.rangeClosed(10, 15)
                .mapToObj(bits -> honoured("server-bits-" + bits, "; server_max_window_bits=" + bits)
                        .expect(bits == 15 ? takenOrDeclined(unsaid) : takenOrDeclined()));
    }

    /** Blanks may stand around the signs, or not (RFC 6455, section 9.1). */
    private static Stream<ConformanceCase> written() {
        return Stream.of(
                        honoured("server-bits-without-blanks", ";server_max_window_bits=10;client_max_window_bits"),
                        honoured(
                                "server-bits-among-blanks",
                                "  ;  server_max_window_bits = 10 ; client_max_window_bits "),
                        honoured("server-bits-among-tabs", "\t;\tserver_max_window_bits=10\t"))
                .map(draft -> draft.expect(takenOrDeclined()));
    }

    private static Draft honoured(String words, String written) {
        return conformanceCase("7692-7.1.2.1-" + words)
                .must(
                        "7692-7.1.2.1-smwb-honoured",
                        "Who takes an offer with a server window answers that window or a smaller one.")
                .deflate(Deflate.NAME + written)
                .onlyWhole()
                .hint("answer server_max_window_bits with at most the value offered, or decline the offer");
    }

    private static Stream<ConformanceCase> orDeclined() {
        return Stream.of(
                orDeclined("server-bits-10-and-hint", "client_max_window_bits; server_max_window_bits=10"),
                orDeclined("server-bits-13-and-no-context", "server_max_window_bits=13; server_no_context_takeover"));
    }

    private static ConformanceCase orDeclined(String words, String parameters) {
        return offer("7692-7.1.2.1-" + words, parameters)
                .must(
                        "7692-7.1.2.1-smwb-decline-if-unsupported",
                        "A server that cannot limit its window declines the offer, and does not pass over it.")
                .hint("decline offers of server_max_window_bits if the compressor cannot be told its window")
                .expect(takenOrDeclined());
    }

    private static Stream<ConformanceCase> quoted() {
        return Stream.of(
                quoted("both-bits", "server_max_window_bits=\"10\"; client_max_window_bits=\"12\""),
                quoted("server-bits", "server_max_window_bits=\"9\""));
    }

    private static ConformanceCase quoted(String words, String parameters) {
        return offer("7692-5.2-quoted-" + words, parameters)
                .must("7692-5.2-quoted-values", "A value in quotes is the same value.")
                .hint("take the quotes off before you look at a value")
                .expect(takenOrDeclined());
    }

    private static Stream<ConformanceCase> hints() {
        return Stream.concat(Stream.of(""), IntStream.rangeClosed(8, 15).mapToObj(bits -> "=" + bits))
                .map(value -> offer(
                                "7692-7.1.2.2-client-bits" + value.replace('=', '-'), "client_max_window_bits" + value)
                        .must(
                                "7692-7.1.2.2-cmwb-valid-values-accepted",
                                "A client window is a hint: no server has to decline it.")
                        .needs(Feature.DEFLATE)
                        .hint("a server that cannot use the hint ignores it")
                        .expect(takenBest("7692-7.1.2.2", "the hint asks nothing of the server")));
    }

    private static Stream<ConformanceCase> unasked() {
        return Stream.of(
                unasked("client-no-context", "client_no_context_takeover"),
                unasked(
                        "server-bits-15-and-client-no-context",
                        "server_max_window_bits=15; client_no_context_takeover"));
    }

    private static ConformanceCase unasked(String words, String parameters) {
        return offer("7692-7.1.2.2-" + words, parameters)
                .must(
                        "7692-7.1.2.2-cmwb-only-if-offered",
                        "A client that does not offer a window of its own is not told one.")
                .needs(Feature.DEFLATE)
                .hint("answer client_max_window_bits only to an offer that has it")
                .expect(ifTaken(
                        pass(agrees("without a window of the client", element -> !element.has(Deflate.CLIENT_WINDOW))),
                        fail(agrees())
                                .because("7692-7.1.2.2", "the client has not said that it can limit its window")));
    }

    private static Stream<ConformanceCase> narrower() {
        return IntStream.of(8, 10, 12)
                .mapToObj(bits -> offer(
                                "7692-7.1.2.2-client-bits-" + bits + "-and-no-context",
                                "client_no_context_takeover; client_max_window_bits=" + bits)
                        .must(
                                "7692-7.1.2.2-cmwb-not-above-offer",
                                "The client window of the answer is not above the one offered.")
                        .needs(Feature.DEFLATE)
                        .hint("answer the window offered, or a smaller one, or none")
                        .expect(takenIfAtAll()));
    }

    private static Draft offer(String id, String parameters) {
        return conformanceCase(id).deflate(Deflate.NAME + "; " + parameters).onlyWhole();
    }
}
