package dev.wsspec.runner;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.report.ResultRow;
import dev.wsspec.run.Profile;
import java.util.List;

/** Decides what the exit code says about a run. */
record Conclusion(Profile profile, FailOn failOn) {

    /**
     * An unjudged case outweighs a failed one: what is not known may be worse. What is known excuses nothing but itself.
     *
     * @param stale whether the baseline has entries that no longer hold
     */
    ExitCode of(List<ResultRow> results, boolean stale) {
        boolean judged =
                results.stream().anyMatch(result -> result.verdict().judged() || result.verdict() == Verdict.OBSERVED);
        if (!judged || results.stream().anyMatch(Conclusion::open)) {
            return ExitCode.INCOMPLETE;
        }
        boolean failed = stale || results.stream().anyMatch(row -> row.known().isEmpty() && red(row));
        return failed && failOn != FailOn.NEVER ? ExitCode.FAILED : ExitCode.OK;
    }

    private static boolean open(ResultRow result) {
        return switch (result.verdict()) {
            case INCONCLUSIVE, ERROR, NOT_RUN -> true;
            case PASS, WEAK, FAIL, OBSERVED, NOT_APPLICABLE -> false;
        };
    }

    /** Whether a result makes the run fail, unless somebody knows of it. */
    boolean red(ResultRow result) {
        boolean failed = result.verdict() == Verdict.FAIL;
        boolean missed = failOn == FailOn.SHOULD && result.verdict() == Verdict.WEAK && result.level() == Level.SHOULD;
        return (failed || missed) && !http(result);
    }

    /** What is wrong with the HTTP below is shown in a group of its own and fails nobody, unless all is to be strict. */
    private boolean http(ResultRow result) {
        return profile == Profile.CORE && result.verdictClass() == VerdictClass.FAIL_HTTP;
    }
}
