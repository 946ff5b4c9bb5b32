package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.failsTheConnection;

import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;

/** What a server may do with a message that has nothing wrong with it, for several catalogues. */
final class MessageOutcomes {

    private static final int ALWAYS_TAKEN = 1_024;

    private MessageOutcomes() {}

    /** The reaction, or a refusal of the application: it may want another type of data, and shorter messages. */
    static Outcome[] taken(Reaction reaction, int octets) {
        Outcome type = observed(closes(1003)).because("7.4.1", "a server may take one type of data only");
        Outcome policy = observed(closes(1008)).because("7.4.1", "the application may have a policy of its own");
        if (octets < ALWAYS_TAKEN) {
            return new Outcome[] {pass(reaction), type, policy};
        }
        Outcome blame = fail(closes(1002, 1007))
                .because("7.4.1", "1002 and 1007 blame the client, who broke no rule; a limit of the server's is 1009");
        Outcome limit = observed(failsTheConnection()).because("10.4", "a server may limit the size of what it takes");
        return new Outcome[] {pass(reaction), type, policy, blame, limit};
    }
}
