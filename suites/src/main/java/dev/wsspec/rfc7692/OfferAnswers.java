package dev.wsspec.rfc7692;

import static dev.wsspec.cases.DeflateReactions.agrees;
import static dev.wsspec.cases.DeflateReactions.agreesAsOffered;
import static dev.wsspec.cases.DeflateReactions.declines;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.HandshakeReactions.refusesWithServerError;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;

import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.Stream;

/** What answers to offers of permessage-deflate are worth. */
final class OfferAnswers {

    private static final String FIELD = "Sec-WebSocket-Extensions";

    private static final Outcome OTHERWISE = fail(agrees("in another way than was offered", element -> true))
            .because("7692-5", "a client that gets something else fails the connection");

    private static final Outcome REFUSED =
            weak(refuses()).because("7692-5", "what a server does not take it declines, and not the handshake");

    private static final String ELSEWHERE = "what becomes of offers is judged where they are to be taken or declined";

    /** A server whose 5xx says that it is its own fault breaks no rule about offers: it took none. */
    private static final Outcome BROKEN = weak(refusesWithServerError())
            .because("7692-5", "what a server does not take it declines, and 5xx says that the server is at fault");

    private OfferAnswers() {}

    /** The plainest offer, which every client may make. */
    static UpgradeRequest plainOffer() {
        return UpgradeRequest.upgrade().add(FIELD, Deflate.NAME);
    }

    /** The offer cannot be taken: it is left aside, and the handshake goes on without it. */
    static Outcome[] declined() {
        return new Outcome[] {
            pass(declines()),
            fail(agrees()).because("7692-7", "nobody can take such an offer"),
            weak(refuses()).because("7692-7", "what is declined is the offer, not the handshake"),
            BROKEN,
            weak(dropsWithoutResponse())
                    .because("7692-7", "what is declined is the offer, though 10.7 of RFC 6455 lets a server drop TCP")
        };
    }

    /** The offer cannot be taken, and its field may be malformed. */
    static Outcome[] declinedOrMalformed() {
        return new Outcome[] {
            pass(declines()),
            fail(agrees()).because("7692-7", "nobody can take such an offer"),
            pass(refuses()).because("9.1", "a value is a token, in quotes or without; what is none is malformed"),
            weak(refusesWithServerError())
                    .because("4.2.1", "the fault is the client's, and 5xx says it is the server's"),
            weak(dropsWithoutResponse())
                    .because("4.2.1", "a refusal is an HTTP response, though 10.7 lets a server drop TCP")
        };
    }

    /**
     * The offer can be taken as it is, or not at all.
     *
     * @param others are looked at first
     */
    static Outcome[] takenOrDeclined(Outcome... others) {
        return joined(
                others,
                pass(agreesAsOffered()),
                OTHERWISE,
                pass(declines()).because("7692-5", "a server need not take an offer"),
                REFUSED,
                BROKEN);
    }

    /** What is asked of the answer is asked of a server that takes the offer. */
    static Outcome[] takenIfAtAll() {
        return ifTaken(pass(agreesAsOffered()), OTHERWISE);
    }

    /** The same, with what an answer that takes it is worth. */
    static Outcome[] ifTaken(Outcome... taken) {
        return joined(
                taken,
                notApplicable(declines()).because("7692-5", "a server need not take an offer"),
                notApplicable(refuses()).because("7692-5", ELSEWHERE),
                notApplicable(refusesWithServerError()).because("7692-5", ELSEWHERE));
    }

    /** Declining such an offer is what the RFC advises against, or what a mistake looks like. */
    static Outcome[] takenBest(String section, String reason) {
        return new Outcome[] {
            pass(agreesAsOffered()), OTHERWISE, weak(declines()).because(section, reason), REFUSED, BROKEN
        };
    }

    private static Outcome[] joined(Outcome[] first, Outcome... then) {
        return Stream.of(first, then).flatMap(Stream::of).toArray(Outcome[]::new);
    }

    static Reaction namesNoExtension() {
        return accepts()
                .and(response(
                        "names no extension",
                        answer -> answer.switched() && answer.list(FIELD).isEmpty()));
    }
}
