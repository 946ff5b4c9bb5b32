package dev.wsspec.certificate;

import dev.wsspec.report.OutcomeRow;
import dev.wsspec.report.ResultRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case that did not simply pass, with all that its author has to know.
 *
 * @param deliveries in which it went that way
 * @param because what was decided, and why
 */
record Finding(
        String id,
        String deliveries,
        String verdict,
        String level,
        String requirement,
        String section,
        String link,
        String text,
        List<Octets> sent,
        List<String> allowed,
        String seen,
        String because,
        String hint) {

    /** Of the rows of one case that have one verdict. */
    static Finding of(List<ResultRow> rows) {
        ResultRow row = rows.get(0);
        return new Finding(
                row.caseId(),
                rows.stream().map(ResultRow::delivery).distinct().sorted().collect(Collectors.joining(", ")),
                row.verdict().name(),
                row.level().name(),
                row.requirement(),
                Rfc.section(row),
                Rfc.link(Rfc.section(row)),
                row.text(),
                Octets.of(row),
                row.outcomes().stream()
                        .map(outcome -> outcome.verdict() + " " + outcome.text() + reason(outcome))
                        .toList(),
                row.seen(),
                row.matched() + reason(new OutcomeRow(row.verdict(), "", row.reasonSection(), row.reason())),
                row.hint());
    }

    /** For templates, where an empty text is still a text. */
    boolean hinted() {
        return !hint.isEmpty();
    }

    private static String reason(OutcomeRow outcome) {
        if (outcome.reason().isEmpty()) {
            return "";
        }
        return " (" + (outcome.section().isEmpty() ? "" : "§" + outcome.section() + ": ") + outcome.reason() + ")";
    }
}
