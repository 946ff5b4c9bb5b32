package dev.wsspec.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Transcript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of one trial in the document.
 *
 * @param id case, at sign, delivery
 * @param reasonSection the section that {@code reason} is from; both may be empty
 * @param exchange empty when nothing was played
 * @param control the control exchange, only where the verdict rests on it
 * @param known why the user's baseline excuses the verdict; empty when it does not
 */
public record ResultRow(
        String id,
        @JsonProperty("case") String caseId,
        String delivery,
        String rfc,
        String section,
        Level level,
        String requirement,
        String text,
        VerdictClass verdictClass,
        Verdict verdict,
        String matched,
        String reasonSection,
        String reason,
        String seen,
        String hint,
        long durationMicros,
        boolean repeatedAlone,
        List<OutcomeRow> outcomes,
        List<EventRow> exchange,
        List<EventRow> control,
        String known) {

    /** The order of the RFCs and their sections. */
    static Comparator<ResultRow> order() {
        Map<String, String> sortable = new HashMap<>();
        return Comparator.comparing(ResultRow::rfc)
                .thenComparing(row -> sortable.computeIfAbsent(row.section(), Sections::sortable))
                .thenComparing(ResultRow::id);
    }

    /** The same, but known to the user. */
    ResultRow excused(String why) {
        return new ResultRow(
                id,
                caseId,
                delivery,
                rfc,
                section,
                level,
                requirement,
                text,
                verdictClass,
                verdict,
                matched,
                reasonSection,
                reason,
                seen,
                hint,
                durationMicros,
                repeatedAlone,
                outcomes,
                exchange,
                control,
                Escaped.text(why));
    }

    static ResultRow of(CaseResult result, Register register) {
        return of(result, register, KnownFailures.NONE);
    }

    static ResultRow of(CaseResult result, Register register, KnownFailures known) {
        ConformanceCase conformanceCase = result.trial().conformanceCase();
        Subject subject = Subject.of(conformanceCase, register);
        Optional<Transcript> control = result.control().filter(any -> result.verdict() == Verdict.INCONCLUSIVE);
        return new ResultRow(
                result.trial().id(),
                conformanceCase.id(),
                result.trial().delivery().toString(),
                subject.rfc(),
                subject.section(),
                conformanceCase.level(),
                conformanceCase.requirement(),
                conformanceCase.text(),
                subject.verdictClass(),
                result.verdict(),
                Escaped.text(result.matched()),
                result.section(),
                Escaped.text(result.reason()),
                Escaped.text(result.seen()),
                conformanceCase.hint(),
                result.nanos() / 1000,
                result.repeatedAlone(),
                conformanceCase.outcomes().stream().map(OutcomeRow::of).toList(),
                result.transcript().map(EventRow::of).orElse(List.of()),
                control.map(EventRow::of).orElse(List.of()),
                known.reason(result.trial().id(), result.verdict())
                        .map(Escaped::text)
                        .orElse(""));
    }
}
