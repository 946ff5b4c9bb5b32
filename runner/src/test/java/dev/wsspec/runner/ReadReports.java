package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wsspec.report.RunDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

/** What a run has written, read as those read it who use it. */
final class ReadReports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadReports() {}

    /** The document of a directory whose reports are all whole, and say the same. */
    static RunDocument valid(Path dir) throws Exception {
        RunDocument document = RunDocument.read(dir.resolve(RunDocument.FILE));
        if (document.results().isEmpty()) {
            return document;
        }
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(dir.resolve("junit.xml").toFile());
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(document.results().size());
        assertThat(Files.readString(dir.resolve("certificate.html")))
                .endsWith("</html>\n")
                .doesNotContain("\u0000", "<script");
        assertThat(allureResults(dir.resolve("allure-results"))).hasSameSizeAs(document.results());
        return document;
    }

    private static List<String> allureResults(Path dir) throws IOException {
        try (var files = Files.list(dir)) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(ReadReports::status)
                    .toList();
        }
    }

    private static String status(Path file) {
        try {
            return JSON.readTree(file.toFile()).required("status").asText();
        } catch (IOException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }
}
