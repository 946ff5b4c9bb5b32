package dev.wsspec.rfc7692;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.PassiveRule;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Transcript;

/** What cases about the compression of a server look at. */
final class ServerReactions {

    private ServerReactions() {}

    /** Marks a message as compressed. */
    static Reaction compressed() {
        return reaction("compresses", ServerReactions::compresses);
    }

    static Reaction plain() {
        return reaction("compresses nothing", seen -> !compresses(seen));
    }

    /** Holds to a rule in this exchange. */
    static Reaction keeps(PassiveRule rule, String words) {
        return reaction(words, seen -> !rule.broken(seen));
    }

    private static boolean compresses(Transcript seen) {
        return seen.frames().stream().anyMatch(frame -> !frame.isControl() && frame.marked());
    }
}
