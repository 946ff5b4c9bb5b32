package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.FramingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that one case kills is named with that case, and nothing is said about what it could not be asked. */
class DyingTargetTest {

    private static final String DEADLY = "5.5-reserved-control-opcode-b";

    @TempDir
    Path dir;

    @Test
    void every_trial_has_a_verdict_and_the_report_says_which_was_the_last() throws Exception {
        Spoken spoken;
        try (var server = ReferenceServer.start(Set.of(FramingFault.DIES_ON_RESERVED_CONTROL_OPCODE))) {
            String uri = server.uri().toString();
            spoken = Spoken.by(
                    "run",
                    uri,
                    "5.5-*@whole",
                    "5.6-*@whole",
                    "--jobs",
                    "1",
                    "--patience",
                    "0.2",
                    "--no-allure-html",
                    "--report-dir",
                    dir.toString());
        }
        RunDocument document = ReadReports.valid(dir);
        var unasked = document.results().stream()
                .filter(row -> row.verdict() == Verdict.NOT_RUN)
                .toList();

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
        assertThat(document.results()).noneMatch(row -> row.verdict() == Verdict.ERROR);
        assertThat(unasked).isNotEmpty().hasSizeLessThan(document.results().size());
        assertThat(document.notices())
                .anySatisfy(notice -> assertThat(notice)
                        .contains("no longer serves", "the last case it took a connection for was " + DEADLY)
                        .doesNotContain("--jobs 1"));
    }
}
