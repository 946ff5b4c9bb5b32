package dev.wsspec.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsPagesTest {

    private static final Path PAGES = Path.of("..", "..", "docs", "results");

    @Test
    void the_pages_are_as_the_verdicts() throws IOException {
        var pages = new ResultsPages().all();

        assertThat(PAGES.toFile().list()).containsExactlyInAnyOrderElementsOf(pages.keySet());
        pages.forEach((name, page) -> assertThat(PAGES.resolve(name))
                .as("docs/results is stale: run the main class %s with its path", ResultsPages.class.getName())
                .hasContent(page));
    }
}
