package dev.wsspec.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comparison as files: one page that opens from disk, and the same as Markdown. */
public final class ComparisonPages {

    public static final String HTML = "compare.html";
    public static final String MARKDOWN = "compare.md";

    private ComparisonPages() {}

    /** Writes both into the directory, which need not be there yet. */
    public static void write(Path dir, Comparison comparison) throws IOException {
        Files.createDirectories(dir);
        WholeFile.write(dir.resolve(HTML), html(comparison));
        WholeFile.write(dir.resolve(MARKDOWN), ComparisonMarkdown.of(comparison));
    }

    static String html(Comparison comparison) {
        return Templates.fill("compare.mustache", ComparisonPage.of(comparison));
    }
}
