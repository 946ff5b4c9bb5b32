package dev.wsspec.cases;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.deflate.Inflated;
import dev.wsspec.deflate.Inflation;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reactions to compressed messages that cannot be inflated (RFC 7692, section 7.2.2). */
public final class DefectReactions {

    private DefectReactions() {}

    /**
     * Sends back what is left of messages that cannot be inflated: what came out in front of the defect, the compressed
     * octets themselves, or the last good message once more.
     *
     * @param sent the data frames of the case in order, from the beginning of the connection
     */
    public static Reaction deliversWhatIsBroken(Frame... sent) {
        var good = new ArrayList<Bytes>();
        Set<Bytes> bad = leftovers(List.of(sent), good);
        return reaction(
                "delivers something for a message that cannot be inflated",
                seen -> bad.stream()
                        .anyMatch(content -> count(seen, content)
                                > good.stream().filter(content::equals).count()));
    }

    /** Sends back the beginning of what comes out of a broken message, and be it nothing. */
    public static Reaction deliversPart(Frame broken) {
        Bytes made = inflated(broken);
        return reaction(
                "delivers what came out of a message that is not whole",
                seen -> Messages.of(seen).stream()
                        .anyMatch(message -> message.opcode() == broken.opcode() && begins(made, message.content())));
    }

    /** Of the type of the broken message, sends back nothing but the beginning of what comes out of it, and this. */
    public static Reaction deliversNothingBut(Bytes good, Frame broken) {
        Bytes made = inflated(broken);
        return reaction(
                "delivers nothing that was not sent",
                seen -> Messages.of(seen).stream()
                        .filter(message -> message.opcode() == broken.opcode())
                        .allMatch(message -> message.content().equals(good) || begins(made, message.content())));
    }

    private static Bytes inflated(Frame frame) {
        return new Inflation(Messages.LIMIT).message(frame.payload()).content();
    }

    private static boolean begins(Bytes whole, Bytes part) {
        return part.length() <= whole.length() && whole.slice(0, part.length()).equals(part);
    }

    private static Set<Bytes> leftovers(List<Frame> sent, List<Bytes> good) {
        var inflation = new Inflation(Messages.LIMIT);
        var bad = new HashSet<Bytes>();
        for (Messages.Raw message : Messages.raw(sent)) {
            if (!message.compressed()) {
                good.add(message.payload());
                continue;
            }
            Inflated inflated = inflation.message(message.payload());
            if (inflated.defect().isEmpty()) {
                good.add(inflated.content());
                continue;
            }
            bad.add(inflated.content());
            bad.add(message.payload());
        }
        if (!good.isEmpty()) {
            bad.add(good.get(good.size() - 1));
        }
        return bad;
    }

    private static long count(Transcript seen, Bytes content) {
        return Messages.of(seen).stream()
                .filter(message -> message.content().equals(content))
                .count();
    }
}
