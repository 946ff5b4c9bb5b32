package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;

/** The message by which {@code categories.json} tells the verdicts apart: it starts with the verdict. */
final class AllureMessage {

    private AllureMessage() {}

    /** The same for all that went the same way, so that Allure shows them together; empty for a plain pass. */
    static String of(CaseResult result, Subject subject) {
        Verdict verdict = result.verdict();
        if (verdict == Verdict.PASS) {
            return "";
        }
        boolean http = subject.verdictClass() == VerdictClass.FAIL_HTTP
                && (verdict == Verdict.FAIL || verdict == Verdict.WEAK);
        return (http ? "HTTP layer " : "") + verdict + ": " + Escaped.text(result.matched());
    }

    /** The same of what a baseline excuses. */
    static String known(String message) {
        return "KNOWN " + message;
    }

    /** What stands below it: why it is excused, and what was seen. */
    static String trace(String excuse, String seen) {
        return "known: " + Escaped.text(excuse) + "\n" + seen;
    }

    /** The reader will want to see every octet, and what the control did. */
    static boolean troubled(CaseResult result) {
        return switch (result.verdict()) {
            case WEAK, FAIL, INCONCLUSIVE, ERROR -> true;
            case PASS, OBSERVED, NOT_APPLICABLE, NOT_RUN -> false;
        };
    }
}
