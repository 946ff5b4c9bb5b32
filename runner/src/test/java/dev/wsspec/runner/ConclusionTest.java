package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.report.ResultRow;
import dev.wsspec.run.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConclusionTest {

    private static final Conclusion USUAL = new Conclusion(Profile.CORE, FailOn.MUST);
    private static final Conclusion LENIENT = new Conclusion(Profile.CORE, FailOn.NEVER);

    @Test
    void weak_cases_are_as_expected() {
        assertThat(code(USUAL, Rows.row(Verdict.PASS), Rows.row(Verdict.WEAK))).isEqualTo(ExitCode.OK);
    }

    @Test
    void one_failure_turns_all_red() {
        assertThat(code(USUAL, Rows.row(Verdict.PASS), Rows.row(Verdict.FAIL))).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCONCLUSIVE", "ERROR", "NOT_RUN"})
    void what_is_not_known_outweighs_a_failure(Verdict unknown) {
        assertThat(code(USUAL, Rows.row(Verdict.FAIL), Rows.row(unknown))).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(code(LENIENT, Rows.row(Verdict.FAIL), Rows.row(unknown))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCONCLUSIVE", "ERROR"})
    void what_was_not_judged_is_never_excused(Verdict unknown) {
        assertThat(code(USUAL, known(unknown))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void nothing_run_is_never_green() {
        assertThat(code(USUAL)).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(code(USUAL, Rows.row(Verdict.NOT_APPLICABLE))).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(code(LENIENT)).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void an_observation_is_a_result() {
        assertThat(code(USUAL, Rows.row(Verdict.OBSERVED))).isEqualTo(ExitCode.OK);
    }

    @Test
    void recommendations_count_only_when_they_are_asked_to() {
        var strict = new Conclusion(Profile.CORE, FailOn.SHOULD);
        ResultRow should = Rows.row("5.5-one@whole", Level.SHOULD, VerdictClass.WARN, Verdict.WEAK, "");

        assertThat(code(USUAL, should)).isEqualTo(ExitCode.OK);
        assertThat(code(strict, should)).isEqualTo(ExitCode.FAILED);
        assertThat(code(strict, Rows.row(Verdict.WEAK))).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_http_layer_turns_nothing_red_in_the_core_profile() {
        ResultRow http = Rows.row("5.5-one@whole", Level.MUST, VerdictClass.FAIL_HTTP, Verdict.FAIL, "");

        assertThat(code(USUAL, http)).isEqualTo(ExitCode.OK);
        assertThat(code(new Conclusion(Profile.STRICT, FailOn.MUST), http)).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void what_is_known_fails_nobody_and_excuses_nothing_beside_it() {
        assertThat(code(USUAL, known(Verdict.FAIL))).isEqualTo(ExitCode.OK);
        assertThat(code(USUAL, known(Verdict.FAIL), Rows.row(Verdict.FAIL))).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void a_stale_entry_fails_the_run() {
        assertThat(USUAL.of(List.of(Rows.row(Verdict.PASS)), true)).isEqualTo(ExitCode.FAILED);
        assertThat(USUAL.of(List.of(Rows.row(Verdict.ERROR)), true)).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void never_is_never() {
        assertThat(code(LENIENT, Rows.row(Verdict.FAIL))).isEqualTo(ExitCode.OK);
        assertThat(LENIENT.of(List.of(Rows.row(Verdict.PASS)), true)).isEqualTo(ExitCode.OK);
    }

    private static ExitCode code(Conclusion conclusion, ResultRow... rows) {
        return conclusion.of(List.of(rows), false);
    }

    private static ResultRow known(Verdict verdict) {
        return Rows.row("5.5-one@whole", Level.MUST, VerdictClass.FAIL, verdict, "issue 12");
    }
}
