package dev.wsspec.runner;

import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed can do nothing more: what it leaves has to be right at any moment. */
class KilledRunTest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @TempDir
    Path dir;

    @Test
    void the_document_is_valid_and_incomplete_and_its_results_can_be_had() throws Exception {
        try (var server = ReferenceServer.start(0, Set.of())) {
            killedRun(server.uri().toString());
        }
        RunDocument left = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(left.score().statement()).isEqualTo(Statement.INCOMPLETE);
        assertThat(left.run().complete()).isFalse();
        assertThat(left.run().incompleteReason()).isNotEmpty();
        cutOffTheLastLine();
        Spoken rendered = Spoken.by("render", dir.toString());
        assertThat(rendered.code()).as(rendered.toString()).isZero();
        assertThat(rendered.out()).startsWith("INCOMPLETE ").contains("not everything was run");
        RunDocument recovered = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(recovered.results()).hasSizeGreaterThan(10);
        assertThat(recovered.score().statement()).isEqualTo(Statement.INCOMPLETE);
        assertThat(Files.readString(dir.resolve("certificate.html"))).contains("<strong>incomplete");
        assertThat(Files.readString(dir.resolve("badge.json"))).contains("lightgrey");
        assertThat(dir.resolve("results.jsonl")).doesNotExist();
    }

    /** Kills it, with no chance to clean up, as soon as results have been written. */
    private void killedRun(String target) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        target,
                        "--report-dir",
                        dir.toString(),
                        "--jobs",
                        "2"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        try (var watch = dir.getFileSystem().newWatchService()) {
            dir.register(watch, ENTRY_MODIFY);
            while (lines() < 20 && run.isAlive() && System.nanoTime() < deadline) {
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
            assertThat(run.isAlive()).as("still running").isTrue();
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private void cutOffTheLastLine() throws IOException {
        Path log = dir.resolve("results.jsonl");
        String all = Files.readString(log);
        Files.writeString(log, all.substring(0, all.length() - 40));
    }

    private long lines() throws IOException {
        Path log = dir.resolve("results.jsonl");
        if (!Files.exists(log)) {
            return 0;
        }
        long lines = 0;
        for (byte octet : Files.readAllBytes(log)) {
            lines += octet == '\n' ? 1 : 0;
        }
        return lines;
    }
}
