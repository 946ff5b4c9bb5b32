package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wsspec.cases.Verdict;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at what Allure is told of one result of each verdict. */
final class AllureSinkTest {

    @TempDir
    private static Path dir;

    @BeforeAll
    static void run() throws IOException {
        EveryVerdict.in(dir);
    }

    @Test
    void status_follows_the_verdict_and_the_message_begins_with_it() throws IOException {
        Map<String, JsonNode> tests = tests();

        assertThat(tests).hasSize(Verdict.values().length);
        assertThat(status(tests, Verdict.PASS)).isEqualTo("passed");
        assertThat(status(tests, Verdict.WEAK)).isEqualTo("passed WEAK:");
        assertThat(status(tests, Verdict.FAIL)).isEqualTo("failed FAIL:");
        assertThat(status(tests, Verdict.ERROR)).isEqualTo("broken ERROR:");
        assertThat(status(tests, Verdict.INCONCLUSIVE)).isEqualTo("broken INCONCLUSIVE:");
        assertThat(status(tests, Verdict.NOT_APPLICABLE)).isEqualTo("skipped NOT_APPLICABLE:");
        assertThat(status(tests, Verdict.NOT_RUN)).isEqualTo("skipped NOT_RUN:");
        assertThat(status(tests, Verdict.OBSERVED)).isEqualTo("passed OBSERVED:");
    }

    @Test
    void a_test_is_named_and_grouped_by_what_readers_know() throws IOException {
        JsonNode test = tests().get("FAIL");

        assertThat(test.get("name").asText()).isEqualTo("5.5-ping-too-long@whole");
        assertThat(test.get("historyId").asText()).isEqualTo("5.5-ping-too-long@whole");
        assertThat(test.get("fullName").asText()).isEqualTo("5.5-ping-too-long");
        assertThat(labels(test, "epic")).containsExactly("RFC 6455");
        assertThat(labels(test, "feature")).containsExactly("05.05 Control Frames");
        assertThat(labels(test, "story")).containsExactly("6455-5.5-payload-125");
        assertThat(labels(test, "severity")).containsExactly("critical");
        assertThat(labels(test, "tag")).contains("verdict:FAIL", "profile:core");
        assertThat(labels(test, "testClass")).isEmpty();
        assertThat(test.at("/links/0/url").asText()).isEqualTo("https://www.rfc-editor.org/rfc/rfc6455#section-5.5");
    }

    @Test
    void steps_have_the_times_of_the_wire() throws IOException {
        JsonNode steps = tests().get("FAIL").get("steps");

        assertThat(steps).hasSize(Sample.hostileTranscript().events().size());
        assertThat(steps.get(14).get("start").asLong()).isEqualTo(1_795_255_200_001L);
        assertThat(steps.get(14).get("stop").asLong()).isEqualTo(1_795_255_200_251L);
    }

    @Test
    void what_passed_octet_by_octet_is_told_in_brief() {
        var whole = Sample.result(Sample.PING, Delivery.WHOLE, Verdict.PASS);
        var octets = Sample.result(Sample.PING, Delivery.OCTETS, Verdict.PASS);
        assertThat(AllureSteps.of(whole)).isNotEmpty();
        assertThat(AllureSteps.of(octets)).isEmpty();
        assertThat(AllureSteps.of(Sample.result(Sample.PING, Delivery.OCTETS, Verdict.WEAK)))
                .hasSameSizeAs(AllureSteps.of(whole));
        assertThat(AllureDescription.of(octets)).contains("Seen").doesNotContain("Allowed");
    }

    @Test
    void nothing_the_target_sent_is_markup_or_control() throws IOException {
        JsonNode test = tests().get("FAIL");

        assertThat(test.get("descriptionHtml").asText())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        assertThat(test.toString()).doesNotContain("\\u001b", "\\u0000", "\u001b");
        assertThat(test.get("attachments")).hasSize(4);
    }

    @Test
    void the_control_is_attached_only_where_something_is_wrong() throws IOException {
        assertThat(tests().get("PASS").get("attachments")).isEmpty();
        assertThat(tests().get("INCONCLUSIVE").findValuesAsText("name"))
                .contains(
                        "transcript and octets",
                        "transcript and octets for Wireshark",
                        "transcript and octets of the control",
                        "transcript and octets of the control for Wireshark");
    }

    @Test
    void results_of_one_kind_have_one_message_and_what_was_seen_below_it() throws IOException {
        JsonNode details = tests().get("FAIL").get("statusDetails");

        assertThat(details.get("message").asText()).isEqualTo("FAIL: none of the allowed reactions");
        assertThat(details.get("trace").asText()).startsWith("seen: Pong [126 octets] 0000 at 1.5 ms; \\x1b");
    }

    private static Map<String, JsonNode> tests() throws IOException {
        try (var files = Files.list(dir.resolve(AllureSink.DIR))) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(AllureSinkTest::json)
                    .collect(Collectors.toMap(AllureSinkTest::verdict, Function.identity()));
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verdict(JsonNode test) {
        return labels(test, "tag").stream()
                .filter(tag -> tag.startsWith("verdict:"))
                .map(tag -> tag.substring("verdict:".length()))
                .findFirst()
                .orElse("none");
    }

    private static String status(Map<String, JsonNode> tests, Verdict verdict) {
        JsonNode test = tests.get(verdict.name());
        String message = test.at("/statusDetails/message").asText("");
        return (test.get("status").asText() + " " + message.split(" ", 2)[0]).strip();
    }

    private static List<String> labels(JsonNode test, String name) {
        return StreamSupport.stream(test.get("labels").spliterator(), false)
                .filter(label -> label.get("name").asText().equals(name))
                .map(label -> label.get("value").asText())
                .toList();
    }
}
