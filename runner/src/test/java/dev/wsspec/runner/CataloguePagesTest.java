package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguePagesTest {

    private static final Path PAGES = Path.of("..", "docs", "catalogue");

    @Test
    void the_pages_in_the_repository_are_those_of_the_cases() throws IOException {
        Map<String, String> wanted = CataloguePages.of(Catalogues.cases());

        assertThat(there(PAGES).keySet())
                .as("docs/catalogue is stale: run ./wsspec catalogue docs/catalogue")
                .isEqualTo(wanted.keySet());
        wanted.forEach((file, content) -> assertThat(there(PAGES).get(file).equals(content))
                .as("docs/catalogue/%s is stale: run ./wsspec catalogue docs/catalogue", file)
                .isTrue());
    }

    @Test
    void every_case_is_on_exactly_one_page() {
        Map<String, String> pages = CataloguePages.of(Catalogues.cases());
        var headings = pages.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogues.cases().stream().map(ConformanceCase::id).toList());
    }

    @Test
    void every_link_of_the_index_leads_to_a_page() {
        Map<String, String> pages = CataloguePages.of(Catalogues.cases());
        var links = Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(pages.get(CataloguePages.INDEX))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(links).hasSize(pages.size() - 1).allMatch(pages::containsKey).doesNotHaveDuplicates();
    }

    @Test
    void the_command_replaces_its_own_pages_and_no_others(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("rfc6455-99.md"), "of an earlier release");
        Files.writeString(dir.resolve("notes.md"), "mine");

        assertThat(Spoken.by("catalogue", dir.toString()).code()).isZero();
        assertThat(there(dir)).containsKeys("notes.md", "README.md").doesNotContainKey("rfc6455-99.md");
        assertThat(Spoken.by("catalogue", dir.resolve("notes.md").toString()).err())
                .startsWith("wsspec: nothing can be written to '")
                .hasLineCount(1);
    }

    private static Map<String, String> there(Path dir) {
        var there = new TreeMap<String, String>();
        try (var files = Files.list(dir)) {
            for (Path file : files.toList()) {
                there.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return there;
    }
}
