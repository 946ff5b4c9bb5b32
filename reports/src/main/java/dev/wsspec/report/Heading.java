package dev.wsspec.report;

import dev.wsspec.cases.Level;
import java.util.Comparator;

/** What a case is about. */
record Heading(String id, String rfc, String section, Level level, String requirement, String text) {

    /** That of the RFCs. */
    static final Comparator<Heading> ORDER = Comparator.comparing(Heading::rfc)
            .thenComparing(heading -> Sections.sortable(heading.section()))
            .thenComparing(Heading::id);

    static Heading of(ResultRow row) {
        return new Heading(
                row.caseId(),
                Escaped.text(row.rfc()),
                Escaped.text(row.section()),
                row.level(),
                Escaped.text(row.requirement()),
                Escaped.text(row.text(), 500));
    }
}
