package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the pods in docs/kubernetes, run with the index that Kubernetes gives each. */
class KubernetesIT {

    @TempDir
    Path dir;

    private Shell shell;

    @BeforeEach
    void shell() throws Exception {
        shell = new Shell(dir);
    }

    @Test
    void each_index_judges_the_target_in_its_line() throws Exception {
        List<JsonNode> documents = documents("fleet.yaml");
        String lines = documents.get(0).at("/data/targets.txt").asText();
        JsonNode job = documents.get(1);
        int completions = job.at("/spec/completions").asInt();
        assertThat(job.at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(lines.lines()).hasSize(completions);

        try (var right = ReferenceServer.start();
                var wrong = ReferenceServer.start(0, Set.<Fault>of(MaskingFault.ACCEPTS_UNMASKED_TEXT))) {
            Files.writeString(
                    dir.resolve("targets.txt"),
                    lines.replaceAll("ws://chat[^ \\n]*", right.uri().toString())
                            .replaceAll("ws://feed[^ \\n]*", wrong.uri().toString()));

            assertThat(pod(job, 0).code()).isZero();
            Said failed = pod(job, 1);
            assertThat(failed.code()).as(failed.out()).isEqualTo(1);
            assertThat(job.at("/spec/podFailurePolicy/rules/0/onExitCodes/values"))
                    .hasSize(2);
            assertThat(pod(job, 2).code()).as("an index without a line").isEqualTo(2);
            assertThat(read("chat").run().target()).isEqualTo(right.uri().toString());
            assertThat(read("feed").run().fields()).extracting("value").containsExactly("feed.v1");

            Said compared = shell.run(Map.of(), "sh", "-c", snippet("wsspec compare"));
            assertThat(compared.code()).as(compared.out()).isZero();
            assertThat(dir.resolve("matrix").resolve("compare.html")).isNotEmptyFile();
        }
    }

    @Test
    void shards_are_merged_by_the_job_behind_them() throws Exception {
        List<JsonNode> documents = documents("shards.yaml");
        JsonNode job = documents.get(0);
        JsonNode merge = documents.get(1);
        int completions = job.at("/spec/completions").asInt();
        assertThat(variables(job)).containsEntry("SHARDS", Integer.toString(completions));

        try (var server = ReferenceServer.start(0, Set.<Fault>of(MaskingFault.ACCEPTS_UNMASKED_TEXT))) {
            Map<String, String> target = Map.of("TARGET", server.uri().toString());
            for (int index = 0; index + 1 < completions; index++) {
                Said shard = pod(job, index, target);
                assertThat(shard.code()).as(shard.out()).isZero();
            }
            Said early = pod(merge, 0);
            assertThat(early.code()).as(early.out()).isEqualTo(3);
            assertThat(early.out()).contains("missing is shard " + completions + "/" + completions);

            pod(job, completions - 1, target);
            Said merged = pod(merge, 0);
            assertThat(merged.code()).as(merged.out()).isEqualTo(1);
            assertThat(read("merged").run().complete()).isTrue();
        }
    }

    private Said pod(JsonNode job, int index) throws Exception {
        return pod(job, index, Map.of());
    }

    private Said pod(JsonNode job, int index, Map<String, String> changed) throws Exception {
        JsonNode container = container(job);
        var command = new ArrayList<String>();
        container.path("command").forEach(word -> command.add(word.asText()));
        container.path("args").forEach(word -> command.add(word.asText()));
        Map<String, String> variables = variables(job);
        variables.put("JOB_COMPLETION_INDEX", Integer.toString(index));
        variables.replace("TARGETS", dir.toString());
        variables.replace("REPORTS", dir.resolve("reports").toString());
        variables.putAll(changed);
        return shell.run(variables, command.toArray(String[]::new));
    }

    private static Map<String, String> variables(JsonNode job) {
        var variables = new HashMap<String, String>();
        container(job)
                .path("env")
                .forEach(one -> variables.put(
                        one.path("name").asText(), one.path("value").asText()));
        return variables;
    }

    private static JsonNode container(JsonNode job) {
        return job.at("/spec/template/spec/containers/0");
    }

    private RunDocument read(String name) throws Exception {
        return RunDocument.read(dir.resolve("reports").resolve(name).resolve(RunDocument.FILE));
    }

    private static List<JsonNode> documents(String name) throws Exception {
        var mapper = new YAMLMapper();
        try (var parser =
                mapper.createParser(Path.of("..", "docs", "kubernetes", name).toFile())) {
            return mapper.readValues(parser, JsonNode.class).readAll();
        }
    }

    private static String snippet(String start) throws Exception {
        return Files.readAllLines(Path.of("..", "docs", "kubernetes.md")).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
