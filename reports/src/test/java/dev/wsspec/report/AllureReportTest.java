package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllureReportTest {

    private static final String ID = "5.5-ping-too-long@whole";

    @TempDir
    private Path dir;

    @Test
    void the_report_is_one_page_that_calls_nobody() throws IOException {
        EveryVerdict.in(dir);
        String page = Files.readString(AllureReport.generate(dir));
        assertThat(page).doesNotContain("googletagmanager", "google-analytics", "gtag(", "src=\"http", "href=\"http");
        assertThat(plain(page))
                .contains("Marionette", "font/woff2")
                .doesNotContain("googletagmanager", "google-analytics", "font/ttf", "vnd.ms-fontobject");
        assertThat(data(page).fieldNames())
                .toIterable()
                .contains("data/behaviors.json", "widgets/environment.json", "widgets/executors.json");
        try (var files = Files.list(dir)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("allure-results.tar.gz", "allure-history.zip", "report.html");
        }
    }

    @Test
    void every_file_of_the_results_is_in_the_archive_and_every_attachment_in_the_page() throws Exception {
        EveryVerdict.in(dir);
        List<String> results;
        try (var files = Files.list(dir.resolve(AllureSink.DIR))) {
            results =
                    files.map(file -> AllureSink.DIR + "/" + file.getFileName()).toList();
        }
        JsonNode data = data(Files.readString(AllureReport.generate(dir)));
        Process tar = new ProcessBuilder(
                        "tar", "-tzf", dir.resolve("allure-results.tar.gz").toString())
                .start();
        String listed = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).isZero();
        assertThat(listed.lines()).containsExactlyInAnyOrderElementsOf(results);
        assertThat(data.fieldNames()).toIterable().anyMatch(name -> name.endsWith(".pcap"));
        String capture = data.properties().stream()
                .filter(file -> file.getKey().endsWith(".pcap"))
                .map(file -> file.getValue().asText())
                .findFirst()
                .orElseThrow();
        assertThat(capture.getBytes(StandardCharsets.ISO_8859_1)).startsWith(0xA1, 0xB2, 0x3C, 0x4D);
    }

    @Test
    void the_next_report_knows_what_the_last_one_saw() throws IOException {
        report("failed", 1);
        JsonNode second = report("passed", 2);
        JsonNode items = kept("history.json").at("/" + ID + "/items");
        assertThat(items.findValuesAsText("status")).containsExactly("passed", "failed");
        assertThat(json(second, "widgets/history-trend.json")).hasSize(2);
        JsonNode test = json(second, testCase(second));
        assertThat(test.get("newPassed").asBoolean()).isTrue();
        assertThat(test.at("/extra/history/items")).hasSize(1);
    }

    @Test
    void a_history_that_is_none_is_left_out() throws IOException {
        Files.writeString(dir.resolve(AllureHistory.FILE), "no archive");
        assertThat(json(report("passed", 1), "widgets/history-trend.json")).hasSize(1);
    }

    @Test
    void without_a_page_the_results_are_archived_all_the_same() throws IOException {
        EveryVerdict.in(dir);
        Files.createDirectories(dir.resolve(AllureReport.FILE).resolve("somebody's"));
        assertThatThrownBy(() -> AllureReport.generate(dir)).isInstanceOf(IOException.class);
        try (var files = Files.list(dir)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "allure-results.tar.gz");
        }
    }

    private JsonNode report(String status, int start) throws IOException {
        Path results = Files.createDirectories(dir.resolve(AllureSink.DIR));
        Files.writeString(
                results.resolve("a-result.json"),
                "{\"uuid\":\"a%d\",\"historyId\":\"%s\",\"name\":\"%s\",\"status\":\"%s\",\"start\":%d,\"stop\":%d}"
                        .formatted(start, ID, ID, status, start * 1000, start * 1000 + 5));
        return data(Files.readString(AllureReport.generate(dir)));
    }

    private JsonNode kept(String name) throws IOException {
        try (var zip = new ZipFile(dir.resolve(AllureHistory.FILE).toFile())) {
            return new JsonMapper().readTree(zip.getInputStream(zip.getEntry(name)));
        }
    }

    private static String testCase(JsonNode data) {
        return data.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("data/test-cases/"))
                .findFirst()
                .orElseThrow();
    }

    /** What the page's script makes of the data, when Allure asks for a file. */
    private static JsonNode data(String page) throws IOException {
        Matcher found = Pattern.compile("id=\"zipped\">([^<]*)<").matcher(page);
        assertThat(found.find()).isTrue();
        byte[] zipped = Base64.getDecoder().decode(found.group(1));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new JsonMapper().readTree(in);
        }
    }

    private static JsonNode json(JsonNode data, String name) throws IOException {
        return new JsonMapper().readTree(data.get(name).asText().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Scripts and styles, which the page holds as Base64. */
    private static String plain(String page) {
        return Pattern.compile("data:text/[a-z]+;base64,([^\"]+)\"")
                .matcher(page)
                .results()
                .map(part -> new String(Base64.getDecoder().decode(part.group(1)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
