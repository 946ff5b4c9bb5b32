package dev.wsspec.certificate;

import com.samskivert.mustache.Mustache;
import dev.wsspec.report.Escaped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that means nothing but itself within Markdown, as CommonMark and GitHub read it. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]|~#$@]");
    private static final Pattern TICKS = Pattern.compile("`+");

    private static final int CELL = 200;

    private Markdown() {}

    /** Our own words, in the middle of a line. */
    static String text(String raw) {
        return SPECIAL.matcher(Escaped.text(raw)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    /**
     * What a target had a say in, as code: there neither markup nor links nor mentions are looked for, up to a run of
     * backticks as long as the one in front.
     */
    static String code(String raw) {
        String text = Escaped.text(raw);
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        return fence + " " + (text.isBlank() ? "(empty)" : text) + " " + fence;
    }

    /** For templates: what it encloses becomes code. */
    static Mustache.Lambda code() {
        return (enclosed, out) -> out.write(code(enclosed.execute()));
    }

    /** The same within a table, where a bar would end the cell even in code. */
    static Mustache.Lambda cell() {
        return (enclosed, out) -> out.write(code(cut(enclosed.execute())).replace("|", "\\|"));
    }

    private static String cut(String raw) {
        return raw.length() > CELL ? raw.substring(0, CELL) + "…" : raw;
    }
}
