package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflated;
import java.util.function.BiPredicate;

/** What holds for each compressed message of a server, as it shows when the message is inflated. */
enum DeflateCheck {
    /** RFC 7692, section 7.2.1: what was sent is DEFLATE, once the four octets of the tail are back. */
    INFLATES((inflated, agreed) -> inflated.defect()
            .filter(defect -> defect != Defect.TOO_LONG)
            .filter(defect -> defect != Defect.DISTANCE || !agreed.serverNoContextTakeover())
            .isEmpty()),
    /** Section 7.1.1.1: nothing refers to an earlier message. */
    FORGETS_CONTEXT((inflated, agreed) -> !agreed.serverNoContextTakeover()
            || inflated.defect().filter(Defect.DISTANCE::equals).isEmpty()),
    /** Section 7.1.2.1: nothing reaches back further than the agreed window. */
    KEEPS_WINDOW((inflated, agreed) -> inflated.farthest() <= 1 << agreed.serverWindowBits()),
    REMOVES_TAIL((inflated, agreed) -> !inflated.tailLeft()),
    PADS_WITH_ZEROS((inflated, agreed) -> inflated.paddingZero());

    private final BiPredicate<Inflated, Agreement> good;

    DeflateCheck(BiPredicate<Inflated, Agreement> good) {
        this.good = good;
    }

    boolean broken(Inflated message, Agreement agreed) {
        return !good.test(message, agreed);
    }
}
