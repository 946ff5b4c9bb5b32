package dev.wsspec.certificate;

import dev.wsspec.report.ResultRow;
import java.util.Locale;

/** Names of sections, {@code RFC 6455 5.5}, and where they are read. */
final class Rfc {

    private Rfc() {}

    static String section(ResultRow row) {
        return row.rfc() + " " + row.section();
    }

    /** In the RFC editor's HTML. */
    static String link(String section) {
        String[] words = section.split(" ");
        return "https://www.rfc-editor.org/rfc/" + words[0].toLowerCase(Locale.ROOT) + words[1] + "#section-"
                + words[2];
    }
}
