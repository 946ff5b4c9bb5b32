package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a merge takes from shards besides their documents. */
class MergeTest {

    @TempDir
    Path dir;

    @RegisterExtension
    final UnmaskedTextServer server = new UnmaskedTextServer();

    @Test
    void packed_results_of_allure_are_as_good_as_those_in_a_folder() throws Exception {
        shard(1);
        shard(2, "--no-allure-html");
        assertThat(shards(1).resolve("allure-results.tar.gz")).exists();
        assertThat(shards(2).resolve("allure-results")).isDirectory();

        Spoken merged = merge("--no-allure-html");

        assertThat(merged.code()).as(merged.toString()).isEqualTo(1);
        assertThat(tests()).hasSize(document().results().size());
        assertThat(shards(1).resolve("allure-results")).doesNotExist();

        Spoken whole = merge();

        assertThat(whole.out())
                .contains("Allure report: " + dir.resolve("merged").resolve("report.html"));
        assertThat(dir.resolve("merged").resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void results_of_allure_that_are_damaged_or_not_there_cost_only_the_allure_report() throws Exception {
        shard(1);
        shard(2);
        Path archive = shards(2).resolve("allure-results.tar.gz");
        byte[] whole = Files.readAllBytes(archive);

        for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length / 2), new byte[] {1, 2, 3})) {
            Files.write(archive, damaged);
            assertNoAllure("no Allure report: " + archive + " is damaged (");
        }
        Files.delete(archive);
        assertNoAllure("no Allure report: " + shards(2) + " has no results of Allure");
    }

    @Test
    void a_baseline_excuses_behind_the_shards_what_it_would_have_excused_in_them() throws Exception {
        shard(1, "--no-allure-html");
        shard(2, "--no-allure-html");
        Path known = Files.writeString(dir.resolve("known.yml"), baseline());

        Spoken excused = merge("--baseline", known.toString(), "--no-allure-html");

        assertThat(excused.code()).as(excused.toString()).isZero();
        assertThat(excused.out()).contains("NOT CONFORMANT", "16 trials are known to the baseline");
        assertThat(document().results().stream().filter(row -> !row.known().isEmpty()))
                .extracting(ResultRow::caseId)
                .contains("5.1-unmasked-text")
                .hasSize(16);
        assertThat(dir.resolve("merged").resolve("junit.xml")).content().contains("failures=\"0\"");
        assertThat(tests())
                .filteredOn(test -> test.contains("KNOWN FAIL: "))
                .hasSize(16)
                .allSatisfy(test -> assertThat(test).contains("\"status\":\"passed\"", "\"trace\":\"known: "));
        assertThat(tests()).noneMatch(test -> test.contains("\"status\":\"failed\""));
    }

    @Test
    void a_stale_baseline_fails_the_merge_and_one_that_cannot_be_read_is_wrong_usage() throws Exception {
        shard(1, "--no-allure-html");
        shard(2, "--no-allure-html");
        Path stale = Files.writeString(dir.resolve("stale.yml"), baseline() + """
                  - case: "5.1-unmasked-ping@whole"
                    verdict: FAIL
                    reason: "issue 13"
                """);

        Spoken merged = merge("--baseline", stale.toString(), "--no-allure-html");

        assertThat(merged.code()).as(merged.toString()).isEqualTo(1);
        assertThat(merged.out())
                .contains("stale in the baseline: 5.1-unmasked-ping@whole: known as FAIL, and is PASS now\n");
        Spoken wrong = merge("--baseline", dir.resolve("nowhere.yml").toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("wsspec: '").hasLineCount(1);
    }

    /** Of all that is red when the shards are put together. */
    private String baseline() {
        assertThat(merge("--no-allure-html").code()).isEqualTo(1);
        return Spoken.by(
                        "baseline",
                        dir.resolve("merged").resolve(RunDocument.FILE).toString())
                .out();
    }

    private void assertNoAllure(String line) {
        Spoken merged = merge();
        assertThat(merged.code()).as(merged.toString()).isEqualTo(1);
        assertThat(merged.out()).contains(line);
        assertThat(dir.resolve("merged"))
                .isDirectoryNotContaining("glob:**/report.html")
                .isDirectoryNotContaining("glob:**/allure-results")
                .isDirectoryContaining("glob:**/wsspec.json");
    }

    private Path shards(int number) {
        return dir.resolve("shard-" + number);
    }

    private void shard(int number, String... options) {
        Spoken spoken = Spoken.by(words(
                options,
                "run",
                server.uri(),
                "5.1",
                "--patience",
                "0.4",
                "--shard",
                number + "/2",
                "--fail-on",
                "never",
                "--report-dir",
                shards(number).toString()));
        assertThat(spoken.code()).as(spoken.toString()).isZero();
        // A page that could not be written would leave the results as they are, and no archive to merge.
        assertThat(spoken.out().contains("Allure report: "))
                .as(spoken.toString())
                .isNotEqualTo(List.of(options).contains("--no-allure-html"));
    }

    private Spoken merge(String... options) {
        return Spoken.by(words(
                options,
                "merge",
                shards(1).toString(),
                shards(2).toString(),
                "--report-dir",
                dir.resolve("merged").toString()));
    }

    private static String[] words(String[] options, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(options)).toArray(String[]::new);
    }

    private RunDocument document() throws Exception {
        return RunDocument.read(dir.resolve("merged").resolve(RunDocument.FILE));
    }

    private List<String> tests() throws Exception {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(dir.resolve("merged/allure-results"), "*-result.json")) {
            for (Path file : files) {
                texts.add(Files.readString(file).replaceAll("\"\\s*:\\s*\"", "\":\""));
            }
        }
        return texts;
    }
}
