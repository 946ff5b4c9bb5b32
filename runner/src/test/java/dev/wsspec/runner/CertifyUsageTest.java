package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertifyUsageTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_one_sentence_that_says_what_would_be_right(String wanted, String[] words) {
        Spoken spoken = Spoken.by(words);

        assertThat(spoken.err()).startsWith("wsspec: ").contains(wanted).hasLineCount(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.code()).isEqualTo(2);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("--image", "certify", "--port", "80"),
                mistake("from 1 to 65535", "certify", "--image", "a:1", "--port", "0"),
                mistake("begins with a slash", "certify", "--image", "a:1", "--port", "80", "--path", "chat"),
                mistake("port, http or log:TEXT", "certify", "--image", "a:1", "--port", "80", "--wait-for", "log:"),
                mistake("from 1 to 3600", "certify", "--image", "a:1", "--port", "80", "--start-timeout", "0"),
                mistake("not both", "certify", "ws://h/", "--image", "a:1", "--port", "80"),
                mistake("json=FILE or json=-", "run", "--report", "xml=-"));
    }

    @Test
    void help_shows_what_certify_takes() {
        Spoken spoken = Spoken.by("certify", "--help");

        assertThat(spoken.out()).contains("--image", "--wait-for", "--profile");
        assertThat(spoken.code()).isZero();
    }

    @Test
    void the_document_on_standard_output_is_all_there_is_on_it(@TempDir Path dir) throws Exception {
        Spoken spoken = Spoken.by(
                "run",
                "5.5-ping-of-125@whole",
                "--report",
                "json=-",
                "--no-allure-html",
                "--report-dir",
                dir.toString());

        assertThat(spoken.out()).startsWith("{\"schema\":1,").isEqualTo(Files.readString(dir.resolve("wsspec.json")));
        assertThat(spoken.err()).contains("CONFORMANT");
        assertThat(spoken.code()).isZero();
    }

    private static Arguments mistake(String wanted, String... words) {
        return Arguments.of(wanted, words);
    }
}
