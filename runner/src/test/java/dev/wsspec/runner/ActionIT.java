package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action, run as a runner of GitHub runs them. */
class ActionIT {

    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");

    @TempDir
    Path dir;

    private final Map<String, String> outputs = new HashMap<>();
    private Shell shell;
    private JsonNode action;

    @BeforeEach
    void read() throws Exception {
        shell = new Shell(dir);
        action = new YAMLMapper().readTree(Path.of("..", "action.yml").toFile());
    }

    @Test
    void a_server_that_is_right_is_green_and_summed_up() throws Exception {
        try (var server = ReferenceServer.start()) {
            Said run = step("run", Map.of("url", server.uri().toString()));

            assertThat(run.code()).as(run.out()).isZero();
            assertThat(outputs).containsEntry("exit-code", "0").containsEntry("report-dir", "wsspec-report");
            assertThat(summary()).contains("wsspec: conformant", server.uri().toString());
            assertThat(dir.resolve("wsspec-report").resolve("certificate.html")).isNotEmptyFile();
            assertThat(run.out()).doesNotContain("::error");
            assertThat(conclusion().code()).isZero();
        }
    }

    @Test
    void a_server_that_is_wrong_is_red_and_annotated() throws Exception {
        try (var server = wrong()) {
            Said run = step("run", Map.of("url", server.uri().toString()));

            assertThat(run.code()).as(run.out()).isZero();
            assertThat(run.out())
                    .contains("::error title=FAIL 5.1-unmasked-text@")
                    .contains("::stop-commands::");
            assertThat(run.out().indexOf("::error")).isGreaterThan(run.out().lastIndexOf(stopToken(run.out())));
            assertThat(summary()).contains("wsspec: not conformant");
            assertThat(conclusion().code()).isEqualTo(1);
        }
    }

    @Test
    void a_baseline_a_shard_and_further_options_are_passed_on() throws Exception {
        try (var server = wrong()) {
            step("run", Map.of("url", server.uri().toString()));
            Said known =
                    shell.run(Map.of(), "sh", "-c", "wsspec baseline wsspec-report/wsspec.json > 'known failures.yml'");
            assertThat(known.code()).as(known.out()).isZero();

            Said run = step(
                    "run",
                    Map.of(
                            "url", server.uri().toString(),
                            "baseline", "known failures.yml",
                            "arguments", "--origin\nhttps://example.org\n--delivery\nwhole",
                            "cases", "5.5.2 5.5.3",
                            "report-dir", "the report"));

            assertThat(conclusion().code()).as(run.out()).isZero();
            assertThat(run.out()).contains("known to the baseline", "::notice title=wsspec::");
            String document = Files.readString(dir.resolve("the report").resolve("wsspec.json"));
            assertThat(document)
                    .contains("\"selection\":\"5.5.2 5.5.3 5.1 5.5-ping-too-long\"", "https://example.org")
                    .contains("\"deliveries\":[\"WHOLE\"]");

            Said shard = step("run", Map.of("url", server.uri().toString(), "shard", "1/2", "fail-on", "never"));
            assertThat(conclusion().code()).as(shard.out()).isZero();
            assertThat(shard.out()).contains("shard 1/2");
        }
    }

    @Test
    void wrong_usage_and_nobody_there_say_so() throws Exception {
        Said both = step("run", Map.of("url", "ws://localhost:1/", "image", "x"));
        assertThat(both.out()).contains("give one of the two");
        assertThat(conclusion().code()).isEqualTo(2);

        Said unknown = step("run", Map.of("url", "ws://localhost:1/", "cases", "no-such-case"));
        assertThat(unknown.out()).contains("::error title=wsspec::Wrong usage");
        assertThat(conclusion().code()).isEqualTo(2);

        Said nobody = step("run", Map.of("url", "ws://localhost:1/"));
        assertThat(nobody.out()).contains("::warning title=wsspec%3A not everything was run::");
        assertThat(conclusion().code()).as(nobody.out()).isEqualTo(3);

        outputs.clear();
        assertThat(conclusion().code()).as("a step that was killed").isEqualTo(3);
    }

    @Test
    void an_image_is_certified() throws Exception {
        Path wsspec = shell.program("recorder", "#!/bin/sh\nfor word; do printf '[%s]' \"$word\"; done\n");

        Said run = step(
                "run",
                Map.of("image", "vendor/chat:1.2", "port", "9001", "path", "/a b", "launcher", wsspec.toString()));

        assertThat(run.out())
                .contains("[certify][--image][vendor/chat:1.2][--port][9001][--path][/a b][--fail-on][must]");
    }

    @Test
    void reports_are_kept_whatever_happened_and_no_input_is_part_of_a_script() {
        JsonNode keep = action.at("/runs/steps/1");

        assertThat(keep.path("uses").asText()).startsWith("actions/upload-artifact@");
        assertThat(keep.path("if").asText()).contains("always()");
        action.at("/runs/steps")
                .forEach(step -> assertThat(step.path("run").asText()).doesNotContain("${{"));
    }

    private static ReferenceServer wrong() {
        return ReferenceServer.start(0, Set.<Fault>of(MaskingFault.ACCEPTS_UNMASKED_TEXT));
    }

    private static String stopToken(String out) {
        Matcher token = Pattern.compile("::stop-commands::([0-9a-f]{32})").matcher(out);
        assertThat(token.find()).isTrue();
        return "::" + token.group(1) + "::";
    }

    private String summary() throws Exception {
        return Files.readString(dir.resolve("summary"));
    }

    private Said conclusion() throws Exception {
        return script(action.at("/runs/steps/2"), Map.of("CODE", outputs.getOrDefault("exit-code", "")));
    }

    private Said step(String id, Map<String, String> inputs) throws Exception {
        JsonNode step = action.at("/runs/steps/0");
        assertThat(step.path("id").asText()).isEqualTo(id);
        var environment = new HashMap<String, String>();
        step.path("env").properties().forEach(variable -> {
            Matcher input = INPUT.matcher(variable.getValue().asText());
            String value = input.matches() ? input(input.group(1), inputs) : inputs.getOrDefault("launcher", "wsspec");
            environment.put(variable.getKey(), value);
        });
        return script(step, environment);
    }

    private String input(String name, Map<String, String> inputs) {
        JsonNode declared = action.path("inputs").path(name);
        assertThat(declared.isMissingNode()).as(name).isFalse();
        return inputs.getOrDefault(name, declared.path("default").asText());
    }

    private Said script(JsonNode step, Map<String, String> environment) throws Exception {
        assertThat(step.path("shell").asText()).isEqualTo("bash");
        Path file = Files.writeString(dir.resolve("step.sh"), step.path("run").asText());
        Path output = Files.writeString(dir.resolve("output"), "");
        var variables = new HashMap<>(environment);
        variables.put("GITHUB_ACTIONS", "true");
        variables.put("GITHUB_OUTPUT", output.toString());
        variables.put("GITHUB_STEP_SUMMARY", dir.resolve("summary").toString());
        Said said = shell.run(variables, "bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString());
        Files.readAllLines(output)
                .forEach(line ->
                        outputs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return said;
    }
}
