package dev.wsspec.run;

import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Transcript;
import java.util.Optional;

/**
 * What became of one trial, with all the evidence.
 *
 * @param matched the words of the outcome that decided, or why there is no judgement
 * @param section the section that gives the reason for anything but a plain PASS; may be empty
 * @param reason why, in one sentence; may be empty
 * @param seen what the target did, in one line with times
 * @param transcript absent when nothing was played
 * @param control the control exchange of a violating case, when it was played
 * @param startedMillis since the epoch
 * @param nanos what was played took, without its control and without waiting for other exchanges
 * @param repeatedAlone the exchange was played again with no other beside it, and that one was judged
 */
public record CaseResult(
        Trial trial,
        Verdict verdict,
        String matched,
        String section,
        String reason,
        String seen,
        Optional<Transcript> transcript,
        Optional<Transcript> control,
        long startedMillis,
        long nanos,
        boolean repeatedAlone) {

    /** The result of a trial that was not played, and why. */
    public static CaseResult unplayed(Trial trial, Verdict verdict, String why) {
        return new CaseResult(
                trial,
                verdict,
                why,
                "",
                "",
                "nothing",
                Optional.empty(),
                Optional.empty(),
                System.currentTimeMillis(),
                0,
                false);
    }

    /** What was played, which says nothing about the case for that reason. */
    CaseResult inconclusive(String why) {
        return new CaseResult(
                trial,
                Verdict.INCONCLUSIVE,
                why,
                "",
                "",
                seen,
                transcript,
                control,
                startedMillis,
                nanos,
                repeatedAlone);
    }

    /** The same verdict without what was played, for those who only count it. */
    public CaseResult withoutEvidence() {
        return new CaseResult(
                trial,
                verdict,
                matched,
                section,
                reason,
                seen,
                Optional.empty(),
                Optional.empty(),
                startedMillis,
                nanos,
                repeatedAlone);
    }
}
