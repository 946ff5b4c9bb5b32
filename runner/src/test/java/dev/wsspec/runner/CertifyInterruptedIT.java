package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.report.ResultLog;
import dev.wsspec.report.RunDocument;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C leaves of a server that was started from its image: a report, and no container. */
@NeedsEngine
class CertifyInterruptedIT {

    @TempDir
    Path dir;

    @BeforeAll
    static void image() throws Exception {
        Images.node();
    }

    @Test
    void an_interrupted_start_stops_the_container_and_says_so() throws Exception {
        Process process = new ProcessBuilder(new PackagedJar(dir)
                        .process("certify", "--image", Images.NODE, "--port", "9001", "--wait-for", "log:never said"))
                .redirectErrorStream(true)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            awaitContainer();
            interrupt(process);
            assertThat(lines.lines())
                    .filteredOn(line -> line.startsWith("wsspec: "))
                    .containsExactly("wsspec: interrupted");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(RunDocument.read(dir.resolve(RunDocument.FILE)).run().incompleteReason())
                .isEqualTo("interrupted");
        assertGone();
    }

    @Test
    void an_interrupted_run_stops_the_container_and_keeps_its_report() throws Exception {
        Process process = new ProcessBuilder(new PackagedJar(dir)
                        .process("certify", "--image", Images.NODE, "--port", "9001", "--path", "/chat", "--jobs", "1"))
                .redirectErrorStream(true)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            awaitResult();
            interrupt(process);
            assertThat(lines.lines()).anyMatch(line -> line.contains("interrupted"));
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(3);
        RunDocument document = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(document.run().incompleteReason()).isEqualTo("interrupted");
        assertGone();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(Said.by("kill", "-INT", Long.toString(process.pid())).code()).isZero();
    }

    private static void awaitContainer() throws Exception {
        await("container", () -> !Images.containers(Images.NODE).isEmpty());
    }

    /** Results are written down as they come. */
    private void awaitResult() throws Exception {
        Path results = dir.resolve(ResultLog.FILE);
        await("result", () -> Files.exists(results) && Files.size(results) > 0);
    }

    private static void await(String what, Callable<Boolean> there) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!there.call()) {
            assertThat(System.nanoTime()).as("no " + what + " within a minute").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void assertGone() throws Exception {
        assertThat(Images.containers(Images.NODE)).isEmpty();
    }
}
