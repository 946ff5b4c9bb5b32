package dev.wsspec.report;

/** Text that means nothing but itself within Markdown, tables included. */
final class Markdown {

    private Markdown() {}

    /** As running text, of which nothing is left that Markdown could take for more. */
    static String words(String raw) {
        return raw.replaceAll("[^A-Za-z0-9 §.,()-]", " ").strip();
    }

    /** As code, in which no link, mention or markup is possible; empty for an empty text. */
    static String code(String raw) {
        String text = Escaped.text(raw).replace('`', '\'').replace("|", "\\|").strip();
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
