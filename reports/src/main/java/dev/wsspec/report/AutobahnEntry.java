package dev.wsspec.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.wsspec.cases.Verdict;

/**
 * What {@code index.json} says of one case.
 *
 * @param duration in milliseconds
 * @param remoteCloseCode null in the file where no Close with a code came
 * @param reportfile where the whole of it is
 */
record AutobahnEntry(
        String behavior, String behaviorClose, long duration, JsonNode remoteCloseCode, String reportfile) {

    /** No case here stands for theirs. */
    static final AutobahnEntry UNIMPLEMENTED =
            new AutobahnEntry("UNIMPLEMENTED", "UNIMPLEMENTED", 0, NullNode.getInstance(), RunDocument.FILE);

    static AutobahnEntry of(ResultRow worst, String behaviorClose, long micros) {
        return new AutobahnEntry(
                behavior(worst.verdict()),
                behaviorClose,
                micros / 1000,
                ReceivedClose.code(worst.exchange())
                        .<JsonNode>map(IntNode::valueOf)
                        .orElse(NullNode.getInstance()),
                RunDocument.FILE);
    }

    /** What is not known is not green there either. */
    private static String behavior(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "OK";
            case WEAK -> "NON-STRICT";
            case OBSERVED -> "INFORMATIONAL";
            case NOT_APPLICABLE -> "UNIMPLEMENTED";
            case FAIL, ERROR, INCONCLUSIVE, NOT_RUN -> "FAILED";
        };
    }
}
