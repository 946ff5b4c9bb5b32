package dev.wsspec.rfc7692;

import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Frame;

/** What a server may do with compressed data that has nothing wrong with it, for several catalogues. */
final class DataOutcomes {

    private static final Outcome TYPE =
            observed(closes(1003)).because("7.4.1", "a server may take one type of data only");
    private static final Outcome LIMIT =
            observed(closes(1009)).because("10.4", "a server may limit the size of what it takes");

    private DataOutcomes() {}

    /** Short messages of text come back. */
    static Outcome[] echoed(Frame... messages) {
        return new Outcome[] {pass(echoesInOrder(messages).and(staysUsable()))};
    }

    /** Messages that are not all text, or more than a kibibyte, come back or are not taken at all. */
    static Outcome[] echoedIfTaken(Frame... messages) {
        return new Outcome[] {pass(echoesInOrder(messages).and(staysUsable())), TYPE, LIMIT};
    }

    /** Messages that are too large for many an application come back, or are refused for their size. */
    static Outcome[] echoedIfNotTooLarge(Frame... messages) {
        return new Outcome[] {
            pass(echoesInOrder(messages).and(staysUsable())),
            TYPE,
            LIMIT,
            fail(closes(1002, 1007)).because("7.4.1", "1002 and 1007 blame the client, who broke no rule"),
            observed(failsTheConnection()).because("10.4", "a server may limit the size of what it takes")
        };
    }
}
