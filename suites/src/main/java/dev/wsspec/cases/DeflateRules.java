package dev.wsspec.cases;

import dev.wsspec.deflate.Agreement;
import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for every compressed message a server sends, once permessage-deflate is agreed (RFC 7692, section 7.2.1). */
final class DeflateRules {

    private DeflateRules() {}

    /** Section 6.1: the bit marks the first frame of a compressed message and nothing else. */
    static boolean marksFirstFrameOnly(Transcript seen) {
        return Deflate.agreement(seen).isEmpty()
                || seen.frames().stream()
                        .filter(frame -> frame.isControl() || frame.opcode() == Opcode.CONTINUATION)
                        .noneMatch(Frame::marked);
    }

    /** All that does not hold; a hostile server can make it long work to look twice. */
    static Set<DeflateCheck> broken(Transcript seen) {
        Optional<Agreement> agreed = Deflate.agreement(seen);
        boolean whole = seen.frames().stream().allMatch(frame -> frame.payload().length() == frame.declaredLength());
        return agreed.isPresent() && whole
                ? broken(Messages.raw(seen.frames()), agreed.get())
                : EnumSet.noneOf(DeflateCheck.class);
    }

    /** Up to the first message that is not DEFLATE, behind which the context is lost, and as far as is worth it. */
    private static Set<DeflateCheck> broken(List<Messages.Raw> messages, Agreement agreed) {
        Set<DeflateCheck> broken = EnumSet.noneOf(DeflateCheck.class);
        var inflation = new Inflation(Messages.LIMIT);
        var work = new InflationWork(Messages.LIMIT);
        for (Messages.Raw message : messages) {
            if (message.compressed()) {
                Inflated inflated = inflation.message(message.payload());
                EnumSet.allOf(DeflateCheck.class).stream()
                        .filter(check -> check.broken(inflated, agreed))
                        .forEach(broken::add);
                work.add(inflated);
                if (inflated.defect().isPresent() || work.isEnough()) {
                    return broken;
                }
                if (agreed.serverNoContextTakeover()) {
                    inflation.forget();
                }
            }
        }
        return broken;
    }
}
