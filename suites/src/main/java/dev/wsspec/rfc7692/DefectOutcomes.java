package dev.wsspec.rfc7692;

import static dev.wsspec.cases.DefectReactions.deliversWhatIsBroken;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Frame;

/**
 * What a server may do with a message that cannot be inflated: fail the connection, in whatever way, for the RFC names
 * no code; and deliver nothing of it.
 */
final class DefectOutcomes {

    private static final String SECTION = "7692-7.2.2";

    private DefectOutcomes() {}

    /** @param sent the data frames of the case, the broken one last */
    static Outcome[] failed(Frame... sent) {
        return new Outcome[] {
            fail(deliversWhatIsBroken(sent))
                    .because(SECTION, "what cannot be inflated is no message, nor is a part of it"),
            pass(closes(1002, 1003, 1007, 1008, 1011)),
            pass(closesWithAnotherCode()).because(SECTION, "no code is named for data that cannot be inflated"),
            pass(drops()).because(SECTION, "no way is named to fail a connection for data that cannot be inflated"),
            weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close")
        };
    }
}
