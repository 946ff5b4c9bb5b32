package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.deflate.Defect;
import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What holds for every compressed message a server sends, once permessage-deflate is agreed (RFC 7692, section 7.2.1). */
final class DeflateRules {

    private DeflateRules() {}

    /** Section 6.1: the bit marks the first frame of a compressed message and nothing else. */
    static boolean marksFirstFrameOnly(Transcript seen) {
        return Deflate.agreement(seen).isEmpty()
                || seen.frames().stream()
                        .filter(frame -> frame.isControl() || frame.opcode() == Opcode.CONTINUATION)
                        .allMatch(frame -> (frame.rsv() & Frame.RSV1) == 0);
    }

    /** Section 7.2.1: what was sent is DEFLATE, once the four octets of the tail are back. */
    static Predicate<Transcript> inflates() {
        return each((inflated, agreed) -> inflated.defect()
                .filter(defect -> defect != Defect.TOO_LONG)
                .filter(defect -> defect != Defect.DISTANCE || !agreed.serverNoContextTakeover())
                .isEmpty());
    }

    /** Section 7.1.1.1: nothing refers to an earlier message. */
    static Predicate<Transcript> forgetsContext() {
        return each((inflated, agreed) -> !agreed.serverNoContextTakeover()
                || inflated.defect().filter(Defect.DISTANCE::equals).isEmpty());
    }

    /** Section 7.1.2.1: nothing reaches back further than the agreed window. */
    static Predicate<Transcript> keepsWindow() {
        return each((inflated, agreed) -> inflated.farthest() <= 1 << agreed.serverWindowBits());
    }

    static Predicate<Transcript> removesTail() {
        return each((inflated, agreed) -> !inflated.tailLeft());
    }

    static Predicate<Transcript> padsWithZeros() {
        return each((inflated, agreed) -> inflated.paddingZero());
    }

    private static Predicate<Transcript> each(BiPredicate<Inflated, Agreement> good) {
        return seen -> {
            Optional<Agreement> agreed = Deflate.agreement(seen);
            return agreed.isEmpty() || eachHolds(seen, agreed.get(), good);
        };
    }

    /**
     * Looks at compressed messages up to the first that is not DEFLATE, behind which the context is lost, and up to as
     * much as will be inflated for one connection.
     */
    private static boolean eachHolds(Transcript seen, Agreement agreed, BiPredicate<Inflated, Agreement> good) {
        boolean whole = seen.frames().stream().allMatch(frame -> frame.payload().length() == frame.declaredLength());
        var inflation = new Inflation(Messages.LIMIT);
        long inflated = 0;
        for (Messages.Raw message : whole ? Messages.raw(seen.frames()) : List.<Messages.Raw>of()) {
            if (message.compressed()) {
                Inflated next = inflation.message(message.payload());
                inflated += next.content().length();
                if (!good.test(next, agreed)) {
                    return false;
                }
                if (next.defect().isPresent() || Messages.enough(inflated)) {
                    return true;
                }
                if (agreed.serverNoContextTakeover()) {
                    inflation.forget();
                }
            }
        }
        return true;
    }
}
