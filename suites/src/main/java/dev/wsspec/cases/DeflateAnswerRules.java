package dev.wsspec.cases;

import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.function.Predicate;

/** What holds for every response that names permessage-deflate, whatever was offered (RFC 7692, section 7.1). */
final class DeflateAnswerRules {

    private DeflateAnswerRules() {}

    static Predicate<Transcript> parametersDefined() {
        return each(DeflateParameters::defined);
    }

    static Predicate<Transcript> flagsBare() {
        return each(DeflateParameters::flagsBare);
    }

    static Predicate<Transcript> sized(String window) {
        return each(element -> DeflateParameters.sized(element, window));
    }

    /** Where no offer could be taken the case that made it says what an answer is worth. */
    static boolean asOffered(Transcript seen) {
        List<Extension> answers = elements(seen);
        if (answers.isEmpty()) {
            return true;
        }
        List<DeflateOffer> offers = DeflateOffer.in(seen);
        return offers.isEmpty()
                || answers.stream().allMatch(answer -> offers.stream().anyMatch(offer -> offer.takenBy(answer)));
    }

    private static Predicate<Transcript> each(Predicate<Extension> good) {
        return seen -> elements(seen).stream().allMatch(good);
    }

    private static List<Extension> elements(Transcript seen) {
        return seen.response()
                .filter(HttpResponse::switched)
                .map(Deflate::elements)
                .orElse(List.of());
    }
}
