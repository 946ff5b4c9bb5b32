package dev.wsspec.report;

import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Verdict;

/** A reaction the case foresees and what it is worth, in the document. */
public record OutcomeRow(Verdict verdict, String text, String section, String reason) {

    static OutcomeRow of(Outcome outcome) {
        return new OutcomeRow(outcome.verdict(), outcome.reaction().text(), outcome.section(), outcome.reason());
    }
}
