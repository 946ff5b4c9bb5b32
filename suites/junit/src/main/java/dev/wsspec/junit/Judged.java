package dev.wsspec.junit;

import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.report.FailureText;
import dev.wsspec.report.KnownFailures;
import dev.wsspec.report.ResultRow;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import java.net.URI;
import java.util.Locale;
import org.opentest4j.TestAbortedException;

/** What JUnit is told about verdicts: the same as the exit code of the command line says. */
record Judged(Class<?> test, Profile profile, Register register, KnownFailures known, FailureText failures) {

    /**
     * Returns when the target is as expected.
     *
     * @throws AssertionError when it fails the case and nobody knows of it
     * @throws TestAbortedException when there is nothing to say about it
     * @throws IllegalStateException when something can be said, and could not be found out
     */
    void tell(CaseResult result) {
        String id = result.trial().id();
        if (known.reason(id, result.verdict()).isPresent()) {
            return;
        }
        switch (result.verdict()) {
            case FAIL -> fail(result);
            case INCONCLUSIVE, ERROR -> throw pointing(new IllegalStateException(failures.of(result)));
            case NOT_APPLICABLE, NOT_RUN ->
                throw new TestAbortedException(result.verdict() + " " + id + ": " + result.matched());
            case PASS, WEAK, OBSERVED -> {
                // Green; what is weak about it is in the reports.
            }
        }
    }

    /** Where the requirement stands. */
    URI reference(Trial trial) {
        Requirement row = register.find(trial.conformanceCase().requirement()).orElseThrow();
        String document = row.rfc().toLowerCase(Locale.ROOT).replace(" ", "");
        return URI.create("https://www.rfc-editor.org/rfc/" + document + "#section-" + row.section());
    }

    /** Whether a row is wrong and nobody knows of it. */
    boolean red(ResultRow row) {
        return wrong(row) && known.reason(row.id(), row.verdict()).isEmpty();
    }

    /** What is wrong with the HTTP below fails nobody, unless all is to be strict. */
    boolean wrong(ResultRow row) {
        return row.verdict() == Verdict.FAIL && !apart(row.verdictClass());
    }

    private void fail(CaseResult result) {
        boolean http = register.find(result.trial().conformanceCase().requirement())
                .filter(row -> apart(row.verdictClass()))
                .isPresent();
        if (http) {
            throw new TestAbortedException("HTTP layer, counted apart: " + failures.of(result));
        }
        throw pointing(new AssertionError(failures.of(result)));
    }

    private boolean apart(VerdictClass worth) {
        return profile == Profile.CORE && worth == VerdictClass.FAIL_HTTP;
    }

    /** Frames of wsspec would tell nobody anything; the class of the test is where a reader goes on. */
    private <T extends Throwable> T pointing(T problem) {
        var frame = new StackTraceElement(test.getName(), "conformance", test.getSimpleName() + ".java", 1);
        problem.setStackTrace(new StackTraceElement[] {frame});
        return problem;
    }
}
