package dev.wsspec.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between fences on a page of the documentation. */
record Snippets(String page) {

    static Snippets of(String name) throws IOException {
        return new Snippets(Files.readString(Path.of("..", "docs", name)));
    }

    /** Those of a language, in their order. */
    List<String> in(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
