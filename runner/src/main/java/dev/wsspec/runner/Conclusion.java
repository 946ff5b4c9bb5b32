package dev.wsspec.runner;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import java.util.List;

/** Decides what the exit code says about a run. */
record Conclusion(Register register, Profile profile, FailOn failOn) {

    /** An unjudged case outweighs a failed one: what is not known may be worse. */
    ExitCode of(List<CaseResult> results) {
        boolean judged =
                results.stream().anyMatch(result -> result.verdict().judged() || result.verdict() == Verdict.OBSERVED);
        if (!judged || results.stream().anyMatch(Conclusion::open)) {
            return ExitCode.INCOMPLETE;
        }
        return results.stream().anyMatch(this::red) ? ExitCode.FAILED : ExitCode.OK;
    }

    private static boolean open(CaseResult result) {
        return switch (result.verdict()) {
            case INCONCLUSIVE, ERROR, NOT_RUN -> true;
            case PASS, WEAK, FAIL, OBSERVED, NOT_APPLICABLE -> false;
        };
    }

    private boolean red(CaseResult result) {
        boolean failed = result.verdict() == Verdict.FAIL;
        boolean missed = failOn == FailOn.SHOULD
                && result.verdict() == Verdict.WEAK
                && result.trial().conformanceCase().level() == Level.SHOULD;
        return (failed || missed) && !http(result);
    }

    /** What is wrong with the HTTP below is shown in a group of its own and fails nobody, unless all is to be strict. */
    private boolean http(CaseResult result) {
        return profile == Profile.CORE
                && register.find(result.trial().conformanceCase().requirement())
                        .filter(row -> row.verdictClass() == VerdictClass.FAIL_HTTP)
                        .isPresent();
    }
}
