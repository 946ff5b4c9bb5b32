package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    Path dir;

    @Test
    void the_reference_server_is_as_expected() throws Exception {
        Spoken spoken = run("5.5-ping-too-long", "5.5-ping-of-125@whole");

        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(spoken.out()).startsWith("CONFORMANT ").contains("2 cases, 3 trials", "wsspec.json");
        assertThat(document().results()).hasSize(3);
        assertThat(document().run().complete()).isTrue();
        assertThat(dir.resolve("report.html")).doesNotExist();
    }

    @Test
    void a_number_of_autobahn_selects_what_stands_for_it() throws Exception {
        Spoken spoken = run("autobahn:2.5@whole");

        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(document().results()).extracting("id").containsExactly("5.5-ping-too-long@whole");
    }

    @Test
    void a_faulty_server_fails_with_a_block_that_says_why() throws Exception {
        Spoken spoken = against(MaskingFault.ACCEPTS_UNMASKED_TEXT, "5.1-unmasked-text");

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
        assertThat(spoken.out())
                .contains(
                        "FAIL  5.1-unmasked-text@",
                        "  allowed  PASS closes with 1002",
                        "  again    wsspec run ws://",
                        "NOT CONFORMANT");
        assertThat(document().score().statement()).isEqualTo(Statement.NOT_CONFORMANT);
    }

    @Test
    void a_failed_control_leaves_the_run_incomplete() throws Exception {
        Spoken spoken = against(HostileFault.REFUSES_EVERY_FRAME, "5.1-unmasked-text@whole");

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
        assertThat(document().score().count(Verdict.INCONCLUSIVE)).isEqualTo(1);
    }

    @Test
    void an_earlier_report_does_not_survive() throws Exception {
        Files.writeString(dir.resolve("report.html"), "old");

        run("5.5-ping-of-124");

        assertThat(dir.resolve("report.html")).doesNotExist();
        assertThat(run("5.5-ping-of-1*@whole").code()).isZero();
        try (Stream<Path> results = Files.list(dir.resolve("allure-results"))) {
            assertThat(results.filter(file -> file.toString().endsWith("-result.json")))
                    .hasSameSizeAs(document().results());
        }
    }

    @Test
    void fields_of_the_command_line_reach_the_target() {
        Spoken spoken = run("5.5-ping-of-124", "--origin", "https://example.org", "--header", "Cookie: a=b");

        assertThat(spoken.code()).as(spoken.toString()).isZero();
    }

    private Spoken against(Fault fault, String selector) {
        Set<Fault> faults = Set.of(fault);
        try (var server = ReferenceServer.start(0, faults)) {
            return run(server.uri().toString(), selector, "--patience", "0.4");
        }
    }

    private Spoken run(String... words) {
        return Spoken.by(
                Stream.concat(Stream.of("run", "--no-allure-html", "--report-dir", dir.toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    private RunDocument document() throws Exception {
        return RunDocument.read(dir.resolve(RunDocument.FILE));
    }
}
