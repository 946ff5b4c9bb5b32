package dev.wsspec.cases;

import static dev.wsspec.cases.Deflate.CLIENT_WINDOW;
import static dev.wsspec.cases.Deflate.SERVER_NO_CONTEXT;
import static dev.wsspec.cases.Deflate.SERVER_WINDOW;

import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.OptionalInt;

/** An offer of permessage-deflate that can be taken, and the answers that take it (RFC 7692, section 7.1). */
record DeflateOffer(Extension element) {

    /** Those of the request, without what has to be declined (section 7). */
    static List<DeflateOffer> in(Transcript seen) {
        return ExtensionList.offered(seen).stream()
                .filter(each -> each.name().equalsIgnoreCase(Deflate.NAME))
                .filter(DeflateOffer::sound)
                .map(DeflateOffer::new)
                .toList();
    }

    /** All that was asked for is in the answer, and nothing that only a client which offers it can know. */
    boolean takenBy(Extension answer) {
        return wellFormed(answer)
                && (answer.has(SERVER_NO_CONTEXT) || !element.has(SERVER_NO_CONTEXT))
                && (answer.has(SERVER_WINDOW) || !element.has(SERVER_WINDOW))
                && (element.has(CLIENT_WINDOW) || !answer.has(CLIENT_WINDOW))
                && within(answer, SERVER_WINDOW)
                && within(answer, CLIENT_WINDOW);
    }

    private boolean within(Extension answer, String window) {
        OptionalInt offered = DeflateParameters.bits(element, window);
        OptionalInt answered = DeflateParameters.bits(answer, window);
        return offered.isEmpty() || answered.isEmpty() || answered.getAsInt() <= offered.getAsInt();
    }

    private static boolean wellFormed(Extension answer) {
        return DeflateParameters.defined(answer)
                && DeflateParameters.flagsBare(answer)
                && DeflateParameters.sized(answer, SERVER_WINDOW)
                && DeflateParameters.sized(answer, CLIENT_WINDOW);
    }

    private static boolean sound(Extension offer) {
        return DeflateParameters.defined(offer)
                && DeflateParameters.flagsBare(offer)
                && DeflateParameters.sized(offer, SERVER_WINDOW)
                && DeflateParameters.sizedOrBare(offer, CLIENT_WINDOW);
    }
}
