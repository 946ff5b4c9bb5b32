package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.ReferenceServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ci.md and docs/migrating-from-autobahn.md tell people to paste, run against a server that fails some cases. */
class CiSnippetsIT {

    @TempDir
    Path dir;

    private ReferenceServer server;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        server = ReferenceServer.start(0, Set.of(Fault.named("accepts-ping-126").orElseThrow()));
        shell = new Shell(dir);
        Files.copy(shell.program("start-my-server", "#!/bin/sh\n"), dir.resolve("start-my-server"));
        assertThat(dir.resolve("start-my-server").toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_job_of_gitlab() throws Exception {
        baseline();
        JsonNode job = yaml("ci.md", 1).path("websocket");

        Said said = shell.run(Map.of(), "sh", "-ec", script(job));

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains("known to the baseline");
        assertThat(dir.resolve(job.at("/artifacts/reports/junit").asText())).isNotEmptyFile();
        assertThat(dir.resolve(job.at("/artifacts/paths/0").asText())).isDirectory();
    }

    @Test
    void parallel_jobs_of_gitlab_and_the_one_behind_them() throws Exception {
        JsonNode jobs = yaml("ci.md", 2);
        int parallel = jobs.at("/shards/parallel").asInt();
        for (int i = 1; i <= parallel; i++) {
            Said shard = shell.run(
                    Map.of(
                            "CI_NODE_INDEX", Integer.toString(i),
                            "CI_NODE_TOTAL", Integer.toString(parallel),
                            "CHAT_URL", server.uri().toString()),
                    "sh",
                    "-ec",
                    script(jobs.path("shards")));
            assertThat(shard.code()).as(shard.out()).isZero();
        }

        Said verdict = shell.run(Map.of(), "sh", "-ec", script(jobs.path("verdict")));

        assertThat(verdict.code()).as(verdict.out()).isEqualTo(1);
        assertThat(dir.resolve(jobs.at("/verdict/artifacts/reports/junit").asText()))
                .isNotEmptyFile();
    }

    @Test
    void the_stages_of_jenkins() throws Exception {
        baseline();
        String pipeline = Snippets.of("ci.md").in("groovy").get(0);

        Said said = shell.run(Map.of(), "sh", "-ec", here(String.join("\n", quoted(pipeline, "sh"))));

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(dir.resolve(quoted(pipeline, "junit").iterator().next())).isNotEmptyFile();
    }

    @Test
    void the_inputs_of_the_action_are_there() throws Exception {
        JsonNode declared =
                new YAMLMapper().readTree(Path.of("..", "action.yml").toFile()).path("inputs");
        JsonNode given = yaml("ci.md", 0).at("/jobs/websocket/steps/2/with");

        assertThat(given).isNotEmpty();
        assertThat(given.properties())
                .allSatisfy(input -> assertThat(declared.has(input.getKey())).isTrue());
    }

    @Test
    void what_is_imported_is_what_the_page_shows() throws Exception {
        Snippets page = Snippets.of("migrating-from-autobahn.md");
        Path spec = Files.writeString(
                dir.resolve("fuzzingclient.json"), page.in("json").get(0));

        String script = Spoken.by("import", spec.toString()).out();
        assertThat(script).isEqualTo(page.in("sh").get(0));
        Files.writeString(
                dir.resolve("fuzzingclient.json"), here(Files.readString(spec)).replace("[\"*\"]", "[\"2.*\"]"));

        Said said = shell.run(Map.of(), "sh", "-ec", page.in("").get(0));
        assertThat(said.code()).as(said.out()).isEqualTo(1);
        assertThat(dir.resolve("reports/servers/Chat/index.json")).isNotEmptyFile();
    }

    @Test
    void their_check_of_the_index_still_works() throws Exception {
        Tool.named("jq");
        String before = yaml("migrating-from-autobahn.md", 0).at("/0/run").asText();
        String after = yaml("migrating-from-autobahn.md", 1).at("/0/run").asText();
        assertThat(after.lines().toList().get(1))
                .isEqualTo(before.lines().reduce((a, b) -> b).orElseThrow());

        Said red = shell.run(Map.of(), "sh", "-c", here(after));
        assertThat(red.code()).as(red.out()).isEqualTo(1);
        try (var right = ReferenceServer.start()) {
            Said green = shell.run(
                    Map.of(),
                    "sh",
                    "-ec",
                    after.replaceAll("ws://[^ ]*", right.uri().toString()));
            assertThat(green.code()).as(green.out()).isZero();
        }
    }

    private void baseline() throws Exception {
        Said said = shell.run(
                Map.of(),
                "sh",
                "-c",
                "wsspec run " + server.uri() + " --report-dir before; "
                        + "wsspec baseline before/wsspec.json > wsspec-baseline.yml");
        assertThat(said.code()).as(said.out()).isZero();
    }

    private String script(JsonNode job) {
        var lines = StreamSupport.stream(job.path("script").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(lines).isNotEmpty();
        return here(String.join("\n", lines));
    }

    /** The server is another one here. */
    private String here(String text) {
        return text.replaceAll("ws://[a-z0-9.]*:9001/chat", server.uri().toString());
    }

    private static Iterable<String> quoted(String pipeline, String step) {
        return Pattern.compile("(?m)^ *" + step + " '(.*)'$")
                .matcher(pipeline)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static JsonNode yaml(String page, int index) throws Exception {
        return new YAMLMapper().readTree(Snippets.of(page).in("yaml").get(index));
    }
}
