package dev.wsspec.report;

/** Text that means nothing but itself within HTML. */
final class Html {

    private Html() {}

    static String escape(String raw) {
        return Escaped.text(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String element(String name, String raw) {
        return "<" + name + ">" + escape(raw) + "</" + name + ">";
    }
}
