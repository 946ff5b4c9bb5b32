package dev.wsspec.report;

import java.util.Optional;
import java.util.stream.Collectors;

/** How a case went in one run, in as few words as its deliveries allow. */
final class CellText {

    private CellText() {}

    static String of(Optional<Compared.Entry> cell) {
        if (cell.isEmpty()) {
            return "absent";
        }
        var briefs = cell.get().briefs();
        boolean alike = briefs.stream().map(Brief::verdict).distinct().count() == 1;
        return alike
                ? briefs.get(0).verdict().name()
                : briefs.stream()
                        .map(brief -> brief.verdict() + " " + Escaped.text(brief.delivery()))
                        .collect(Collectors.joining(", "));
    }
}
