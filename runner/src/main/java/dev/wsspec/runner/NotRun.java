package dev.wsspec.runner;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import java.util.Optional;

/** The result of a trial that a run ended without. */
final class NotRun {

    private NotRun() {}

    static CaseResult of(Trial trial, String reason) {
        return new CaseResult(
                trial,
                Verdict.NOT_RUN,
                reason,
                "",
                "",
                "nothing",
                Optional.empty(),
                Optional.empty(),
                System.currentTimeMillis(),
                0,
                false);
    }
}
