package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody takes for the document of a run gets one sentence. */
final class DocumentReaderTest {

    @TempDir
    private Path dir;

    private Path file;
    private String good;

    @BeforeEach
    void writes_a_good_one() throws IOException {
        file = dir.resolve(RunDocument.FILE);
        ResultRow row = ResultRow.of(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL), Sample.REGISTER);
        RunDocument.of(Sample.RUN, List.of(), List.of(row)).write(file);
        good = Files.readString(file);
    }

    @Test
    void a_good_one_is_read() throws IOException {
        assertThat(RunDocument.read(file).results()).hasSize(1);
    }

    @Test
    void what_is_no_document_is_told_apart() throws IOException {
        complains("", "is no document of a run");
        complains("no json", "is not JSON, see line 1, column ");
        complains("[1, 2]", "is no document of a run");
        complains("{\"seven\": 7}", "names no schema");
        complains("{\"schema\": \"1\"}", "names no schema");
        complains("\u0000\u001b[2J", "is not JSON");
        complains(good + "}", "is not JSON");
    }

    @Test
    void another_schema_is_named() throws IOException {
        complains("{\"schema\": 7, \"whatever\": [", "has schema 7, and this release reads schema 1 only");
        complains("{\"schema\": 99999999999999}", "no document of a run");
    }

    @Test
    void wherever_it_was_cut_off_it_says_so() throws IOException {
        for (int length = 20; length < good.length() - 2; length += 97) {
            complains(good.substring(0, length), "ends in the middle: the file was cut off at line ");
        }
    }

    @Test
    void what_is_missing_or_wrong_is_named_by_its_place() throws IOException {
        complains("{\"schema\": 1}", "is JSON but no document of a run: ");
        complains(good.replace("\"FAIL\",\"matched\"", "\"FALL\",\"matched\""), "results[0].verdict is missing or not");
        complains(good.replace("\"hint\"", "\"hunt\""), "results[0].hint is missing or not what it should be");
        complains(good.replace("\"notices\":[", "\"notices\":[null"), "notices");
        complains(good.replace("\"seed\":6455", "\"seed\":\"x\""), "run.seed is missing or not");
    }

    @Test
    void what_cannot_be_read_as_a_text_is_told_too() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC0, (byte) 0xAF});
        assertThatThrownBy(() -> RunDocument.read(file)).hasMessage("is not JSON: it is no UTF-8");
        assertThatThrownBy(() -> RunDocument.read(dir)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> RunDocument.read(dir.resolve("x"))).hasMessage("is not there");
    }

    private void complains(String text, String sentence) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RunDocument.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n", "\u001b", "dev.wsspec");
    }
}
