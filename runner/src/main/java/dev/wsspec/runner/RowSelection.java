package dev.wsspec.runner;

import dev.wsspec.register.Requirement;
import dev.wsspec.select.Selector;
import java.util.List;

/** Chooses rows of the register by words of the command line. */
final class RowSelection {

    private static final String MAIN = "6455-";

    private RowSelection() {}

    /** The rows that fit any selector, in their order; all when there is none. */
    static List<Requirement> of(List<Requirement> rows, List<String> words) {
        List<Selector> selectors = words.stream().map(Selector::parse).toList();
        for (Selector selector : selectors) {
            if (rows.stream().noneMatch(row -> fits(selector, row))) {
                throw new UsageException(
                        "the register has no row '" + selector.word()
                                + "'; --coverage takes a section (5.5), or the id of a row or a pattern for it ('6455-5.5-*').");
            }
        }
        return rows.stream()
                .filter(row -> selectors.isEmpty() || selectors.stream().anyMatch(selector -> fits(selector, row)))
                .toList();
    }

    /** Sections of RFC 6455 need no number of their RFC in front. */
    private static boolean fits(Selector selector, Requirement row) {
        String full = row.rfc().replace("RFC ", "") + "-" + row.section();
        return selector.fits(full, row.id())
                || full.startsWith(MAIN) && selector.fits(full.substring(MAIN.length()), row.id());
    }
}
