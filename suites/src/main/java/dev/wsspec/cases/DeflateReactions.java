package dev.wsspec.cases;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.function.Predicate;

/** The reactions to an offer of permessage-deflate that cases are written with (RFC 7692, sections 5 and 7). */
public final class DeflateReactions {

    private DeflateReactions() {}

    /** Answers 101 without an element for permessage-deflate, and serves the connection. */
    public static Reaction declines() {
        return reaction(
                "answers 101 without permessage-deflate and serves the connection",
                seen -> serves(seen) && elements(seen).isEmpty());
    }

    /** Takes one of the offers that can be taken, as it was made (section 7.1). */
    public static Reaction agreesAsOffered() {
        return reaction(
                "agrees to permessage-deflate as it was offered, once, and serves the connection",
                seen -> serves(seen) && elements(seen).size() == 1 && asOffered(seen));
    }

    /** Answers 101 with permessage-deflate, and serves the connection. */
    public static Reaction agrees() {
        return agrees("to permessage-deflate", element -> true);
    }

    /** Agrees with one element that this holds for. */
    public static Reaction agrees(String how, Predicate<Extension> holds) {
        return reaction(
                "agrees " + how + " and serves the connection",
                seen -> serves(seen)
                        && elements(seen).size() == 1
                        && holds.test(elements(seen).get(0)));
    }

    /** Agrees to something that this holds for. */
    public static Reaction agreesTo(String what, Predicate<Agreement> holds) {
        return reaction(
                "agrees to " + what + " and serves the connection",
                seen -> serves(seen)
                        && elements(seen).size() == 1
                        && Deflate.agreement(seen).filter(holds).isPresent());
    }

    private static boolean asOffered(Transcript seen) {
        Extension answer = elements(seen).get(0);
        return answer.name().equals(Deflate.NAME)
                && DeflateOffer.in(seen).stream().anyMatch(offer -> offer.takenBy(answer));
    }

    private static boolean serves(Transcript seen) {
        return seen.switched() && seen.barrierAnswered();
    }

    private static List<Extension> elements(Transcript seen) {
        return seen.response()
                .filter(HttpResponse::switched)
                .map(Deflate::elements)
                .orElse(List.of());
    }
}
