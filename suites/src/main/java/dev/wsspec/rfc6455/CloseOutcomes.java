package dev.wsspec.rfc6455;

import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.drops;

import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import java.util.Arrays;

/** What a server may do with a Close, good or bad, for several catalogues. */
final class CloseOutcomes {

    private CloseOutcomes() {}

    /** Repeating the code is usual, 1000 or an empty Close is as good, and a code for an error is not. */
    static Outcome[] answers(int code) {
        int[] good = code == NORMAL ? new int[] {NORMAL} : new int[] {code, NORMAL};
        return new Outcome[] {
            pass(closes(good)),
            pass(closesWithoutCode()),
            weak(code == 1002 || code == 1007 ? closesWithAnotherCode() : answersButFailsNot(1002, 1007))
                    .because("5.5.1", "the answer usually repeats the code, and this one has another meaning")
        };
    }

    static Reaction answersButFailsNot(int... errors) {
        return reaction(
                "closes with a legal code that reports no protocol error",
                seen -> seen.ended()
                        && seen.close()
                                .filter(CloseCodes::legalFrame)
                                .filter(frame -> Arrays.stream(errors).noneMatch(error -> error == frame.closeCode()))
                                .isPresent());
    }

    /** As a refusal, but a plain answer to the Close is no refusal at all. */
    static ConformanceCase failed(Draft draft, int... codes) {
        return draft.expect(
                pass(closes(codes)),
                fail(closes(NORMAL).or(closesWithoutCode())),
                weak(closesWithAnotherCode()).because("7.4.1", "each close code has its meaning"),
                weak(drops()).because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
                weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close"));
    }
}
