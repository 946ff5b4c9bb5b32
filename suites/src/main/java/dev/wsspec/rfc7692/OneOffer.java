package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.DeflateReactions.agreesAsOffered;
import static dev.wsspec.cases.DeflateReactions.declines;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.orderly;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.OfferAnswers.declined;
import static dev.wsspec.rfc7692.OfferAnswers.namesNoExtension;
import static dev.wsspec.rfc7692.OfferAnswers.plainOffer;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Compressor;
import dev.wsspec.wire.Bytes;
import java.util.stream.Stream;

/** RFC 7692, section 5: an extension is in use when the response names it, and only then. */
public final class OneOffer implements Catalogue {

    private static final String REPETITIVE = "deflate me if you may; ".repeat(20);

    @Override
    public String title() {
        return "7692-5 Offer and answer";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(plain(), used(), unused(), unknown(), noElement()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> plain() {
        return Stream.of(
                conformanceCase("7692-5-plain-offer")
                        .must(
                                "7692-5-accept-names-extension",
                                "Who takes permessage-deflate names it, with parameters that fit.")
                        .deflate(Deflate.NAME)
                        .send(ping("agreed or not"))
                        .hint("answer permessage-deflate alone, or leave the field out; never refuse for an offer")
                        .expect(
                                pass(agreesAsOffered()),
                                pass(declines()).because("7692-5", "a server need not take an offer")),
                conformanceCase("7692-5-plain-offer-and-long-text")
                        .must("7692-5-accept-names-extension", "Who compresses has said so.")
                        .deflate(Deflate.NAME)
                        .needs(Feature.ECHO)
                        .send(text(REPETITIVE))
                        .onlyWhole()
                        .hint("compress only when the response that was really sent names permessage-deflate")
                        .expect(
                                pass(agreesAsOffered().and(echoesInOrder(text(REPETITIVE)))),
                                pass(declines().and(orderly()).and(echoesInOrder(text(REPETITIVE))))
                                        .because("7692-5", "a server need not take an offer")));
    }

    private static Stream<ConformanceCase> used() {
        String agreed = "what was agreed is used";
        return Stream.of(
                conformanceCase("7692-5-plain-offer-and-compressed-text")
                        .must("7692-5-element-fully-supported", "A server that takes the offer takes compressed data.")
                        .deflate()
                        .send(compressedText(deflated("named, so it is known")))
                        .hint("name permessage-deflate only when messages with RSV1 are inflated")
                        .expect(pass(staysUsable())),
                conformanceCase("7692-5-all-parameters-and-compressed-text")
                        .must("7692-5-agreed-used", "Both sides go by what was agreed.")
                        .deflate(
                                Deflate.NAME + "; server_max_window_bits=12; server_no_context_takeover;"
                                        + " client_max_window_bits=11; client_no_context_takeover",
                                Agreed.deflate())
                        .needs(Feature.DEFLATE)
                        .needs(Feature.ECHO)
                        .send(compressedText(deflated(agreed)))
                        .onlyWhole()
                        .hint("inflate with the parameters of the response")
                        .expect(pass(echoesInOrder(text(agreed)).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> unused() {
        return Stream.of(
                conformanceCase("7692-5-no-offer-and-long-text")
                        .must("7692-5-not-agreed-not-used", "Without an offer nothing is compressed.")
                        .send(text(REPETITIVE))
                        .onlyWhole()
                        .hint("keep what is agreed with one client apart from what is agreed with others")
                        .expect(pass(orderly().and(staysUsable()).and(namesNoExtension()))),
                conformanceCase("7692-5-other-offer-and-compressed-binary")
                        .must(
                                "7692-5-not-agreed-not-used",
                                "What was not agreed is not in use, for the client neither.")
                        .control(text("plain"))
                        .deflate("permessage-wsspec")
                        .send(compressedBinary(deflated("plain")))
                        .onlyWhole()
                        .hint("let RSV1 through only when the response named permessage-deflate")
                        .expectRefusal(PROTOCOL_ERROR));
    }

    private static Stream<ConformanceCase> unknown() {
        return Stream.of(
                unknown("no-name-of-one", "permessage-wsspec, permessage-other; x=10"),
                unknown("a-longer-name", "permessage-deflate-wsspec"),
                unknown("a-name-with-a-prefix", "wsspec-permessage-deflate"),
                unknown("a-shorter-name", "permessage-deflat, permessage-"),
                unknown("known-parameters", "permessage-wsspec; client_max_window_bits; server_max_window_bits=10"));
    }

    private static ConformanceCase unknown(String words, String offer) {
        return conformanceCase("7692-5-compression-of-" + words)
                .must("7692-5-unknown-pmce-declined", "A compression that a server does not know is declined.")
                .deflate(offer)
                .onlyWhole()
                .hint("compare the whole name of an offer, and skip what you do not know")
                .expect(pass(namesNoExtension()));
    }

    private static Stream<ConformanceCase> noElement() {
        String first = "permessage-deflate; wsspec";
        String second = "permessage-deflate; server_max_window_bits=16";
        return Stream.of(
                noElement("two-bad-offers").deflate(first + ", " + second).expect(declined()),
                noElement("two-bad-offers-in-two-lines")
                        .deflate(second)
                        .deflate(first)
                        .expect(declined()),
                noElement("bad-offer-behind-unknown")
                        .deflate("permessage-wsspec, " + first)
                        .expect(declined()));
    }

    private static Draft noElement(String words) {
        return conformanceCase("7692-5-" + words)
                .must("7692-5-decline-means-no-element", "Who declines all offers names no extension.")
                .control(plainOffer())
                .onlyWhole()
                .hint("leave Sec-WebSocket-Extensions out of the response when no offer can be taken");
    }

    private static Bytes deflated(String text) {
        return new Compressor(15).message(Bytes.utf8(text));
    }
}
