package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wsspec.cases.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline excuses is green in Allure and in a category of its own. */
final class AllureKnownTest {

    @TempDir
    private Path dir;

    @Test
    void a_known_failure_passes_and_says_that_it_is_known() throws IOException {
        List<JsonNode> tests = tests(new KnownFailures(
                Map.of("5.5-ping-too-long@whole", new KnownFailures.Known(Verdict.FAIL, "issue <12>"))));
        List<JsonNode> known = tests.stream()
                .filter(test -> test.at("/statusDetails/message").asText().startsWith("KNOWN "))
                .toList();

        assertThat(known).hasSize(1);
        assertThat(known.get(0).get("status").asText()).isEqualTo("passed");
        assertThat(known.get(0).at("/statusDetails/message").asText())
                .isEqualTo("KNOWN FAIL: none of the allowed reactions");
        assertThat(known.get(0).at("/statusDetails/trace").asText()).startsWith("known: issue <12>\nseen: ");
        assertThat(tests).noneMatch(test -> test.get("status").asText().equals("failed"));
    }

    @Test
    void the_category_of_known_failures_is_the_only_one_that_takes_them() throws IOException {
        JsonNode categories = new ObjectMapper().readTree(Resources.text("categories.json"));

        assertThat(categories)
                .filteredOn(category -> AllureMessage.known("FAIL: x")
                        .matches(category.get("messageRegex").asText()))
                .hasSize(1)
                .allMatch(category -> category.get("name").asText().startsWith("Known"));
    }

    private List<JsonNode> tests(KnownFailures known) throws IOException {
        EveryVerdict.in(dir, known);
        try (var files = Files.list(dir.resolve(AllureSink.DIR))) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(AllureKnownTest::json)
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
