package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Register;
import dev.wsspec.run.Judgement;
import dev.wsspec.run.Trial;

/** What was seen then, and what it is worth today. */
final class RejudgedRow {

    private RejudgedRow() {}

    static ResultRow of(ResultRow row, Trial trial, Judgement now, Register register) {
        ConformanceCase today = trial.conformanceCase();
        Subject subject = Subject.of(today, register);
        return new ResultRow(
                row.id(),
                row.caseId(),
                row.delivery(),
                subject.rfc(),
                subject.section(),
                today.level(),
                today.requirement(),
                today.text(),
                subject.verdictClass(),
                now.verdict(),
                Escaped.text(now.matched()),
                now.section(),
                Escaped.text(now.reason()),
                row.seen(),
                today.hint(),
                row.durationMicros(),
                row.repeatedAlone(),
                today.outcomes().stream().map(OutcomeRow::of).toList(),
                row.exchange(),
                row.control(),
                now.verdict() == row.verdict() ? row.known() : "");
    }
}
