package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineEntry;
import dev.wsspec.baseline.BaselineFile;
import dev.wsspec.baseline.StaleEntries;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final String ENTRY = """
            wsspec-baseline: 1
            known:
              - case: "5.1-unmasked-text@whole"
                verdict: FAIL
                reason: "issue 12"
            """;

    @TempDir
    Path dir;

    @Test
    void a_baseline_made_of_a_run_excuses_exactly_that_run() throws Exception {
        assertThat(run(MaskingFault.ACCEPTS_UNMASKED_TEXT).code()).isEqualTo(1);
        Spoken made = Spoken.by("baseline", document().toString());
        assertThat(made.code()).as(made.toString()).isZero();
        Path file = written(made.out());
        assertThat(BaselineFile.read(file).known())
                .extracting(BaselineEntry::trial)
                .containsExactly("5.1-unmasked-text@octets", "5.1-unmasked-text@whole");

        Spoken again = run(MaskingFault.ACCEPTS_UNMASKED_TEXT, "--baseline", file.toString());

        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out())
                .contains("NOT CONFORMANT", "2 trials are known to the baseline", "known, none of the allowed")
                .doesNotContain("  again    ");
        assertThat(RunDocument.read(document()).results())
                .extracting(ResultRow::known)
                .allMatch(reason -> reason.startsWith("none of the allowed reactions; seen: "));
    }

    @Test
    void an_entry_that_passes_now_fails_the_run_and_is_named() throws Exception {
        Spoken spoken = run("--baseline", written(ENTRY).toString());

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
        assertThat(spoken.out())
                .contains("stale in the baseline: 5.1-unmasked-text@whole: known as FAIL, and is PASS now\n");
        assertThat(run(
                                "--fail-on",
                                "never",
                                "--baseline",
                                dir.resolve("baseline.yml").toString())
                        .code())
                .isZero();
    }

    @Test
    void an_entry_for_no_case_fails_the_run_and_one_that_was_not_asked_for_does_not() throws Exception {
        Spoken unknown = run(
                "--baseline",
                written(ENTRY.replace("unmasked-text", "unmasked-test")).toString());
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).contains("stale in the baseline: 5.1-unmasked-test@whole: there is no such case");

        Spoken other = run(
                "--baseline",
                written(ENTRY.replace("5.1-unmasked-text", "5.5-ping-too-long")).toString());
        assertThat(other.code()).as(other.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, PASS, true",
        "FAIL, WEAK, true",
        "FAIL, OBSERVED, true",
        "FAIL, NOT_APPLICABLE, true",
        "FAIL, FAIL, false",
        "WEAK, WEAK, false",
        "WEAK, PASS, true",
        "WEAK, FAIL, false",
        "FAIL, ERROR, false",
        "FAIL, INCONCLUSIVE, false",
        "FAIL, NOT_RUN, false"
    })
    void an_entry_is_stale_when_the_target_does_better(Verdict known, Verdict now, boolean stale) {
        var baseline = new Baseline(1, List.of(new BaselineEntry("5.5-one@whole", known, "it does", "")));

        assertThat(StaleEntries.of(baseline, List.of(Rows.row(now)), Set.of("5.5-one@whole"))
                        .isEmpty())
                .isNotEqualTo(stale);
    }

    @Test
    void what_is_worse_than_known_is_not_excused() {
        var baseline = new Baseline(1, List.of(new BaselineEntry("5.5-one@whole", Verdict.WEAK, "it does", "#7")));

        assertThat(baseline.failures().reason("5.5-one@whole", Verdict.FAIL)).isEmpty();
        assertThat(baseline.failures().reason("5.5-one@whole", Verdict.WEAK)).contains("it does; see #7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verdict: FAIL    | verdict: ERROR    | 5.1-unmasked-text@whole is ERROR, and only FAIL and WEAK
            verdict: FAIL    | verdict: fail     | has the verdict 'fail'; it is FAIL or WEAK
            verdict: FAIL    | verdikt: FAIL     | at known [0] verdict: 'verdict' is missing
            @whole           | @half             | is no case with its delivery
            @whole           | ''                | is no case with its delivery
            wsspec-baseline: 1 | wsspec-baseline: 2 | it has form 2, and this release reads form 1
            wsspec-baseline: 1 | nothing: 1      | wsspec-baseline' is missing
            known:           | known: [}         | line 2,
            "issue 12"       | ""                | has no reason
            "issue 12"       | {}                | reason
            reason           | # reason          | reason
            """)
    void what_is_no_baseline_gets_one_sentence_before_anything_is_run(String part, String wrong, String wanted)
            throws Exception {
        String damaged = ENTRY.replace(part, wrong.equals("''") ? "" : wrong);
        assertThat(damaged).isNotEqualTo(ENTRY);
        Spoken spoken = run("--baseline", written(damaged).toString());

        assertThat(spoken.err())
                .startsWith("wsspec: '")
                .contains("' is no baseline: ", wanted)
                .hasLineCount(1);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(dir.resolve("report")).doesNotExist();
    }

    @Test
    void twice_the_same_is_refused() {
        assertThatThrownBy(() -> BaselineFile.read(written(ENTRY + ENTRY.substring(ENTRY.indexOf("  - ")))))
                .hasMessageContaining("5.1-unmasked-text@whole stands in it twice");
        assertThatThrownBy(() -> BaselineFile.read(dir.resolve("none.yml")))
                .hasMessageContaining("'wsspec baseline RUN.json' makes one");
        assertThatThrownBy(() -> BaselineFile.read(dir)).hasMessageContaining("cannot be read");
    }

    @Test
    void a_target_cannot_write_yaml_of_its_own() throws Exception {
        var entry = new BaselineEntry("5.5-one@whole", Verdict.FAIL, "\"x\n  - case: y\u001b# '&a *b !!c", "");
        Path file = written(BaselineFile.text(new Baseline(1, List.of(entry)), "made by hand"));

        assertThat(BaselineFile.read(file).known()).containsExactly(entry);
        assertThat(Files.readString(file)).doesNotContain("\u001b");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(dir.resolve("baseline.yml"), text);
    }

    private Path document() {
        return dir.resolve("report").resolve(RunDocument.FILE);
    }

    private Spoken run(Fault fault, String... words) {
        try (var server = ReferenceServer.start(0, Set.of(fault))) {
            return run(Stream.concat(Stream.of(server.uri().toString(), "--patience", "0.4"), Stream.of(words))
                    .toArray(String[]::new));
        }
    }

    private Spoken run(String... words) {
        var all = new ArrayList<>(List.of(
                "run",
                "5.1-unmasked-text",
                "--no-allure-html",
                "--report-dir",
                dir.resolve("report").toString()));
        all.addAll(List.of(words));
        return Spoken.by(all.toArray(String[]::new));
    }
}
