package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConclusionTest {

    private static final Register REGISTER = Register.load();
    private static final Conclusion USUAL = new Conclusion(REGISTER, Profile.CORE, FailOn.MUST);

    @Test
    void weak_cases_are_as_expected() {
        assertThat(USUAL.of(List.of(result(Verdict.PASS), result(Verdict.WEAK))))
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void one_failure_turns_all_red() {
        assertThat(USUAL.of(List.of(result(Verdict.PASS), result(Verdict.FAIL))))
                .isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCONCLUSIVE", "ERROR", "NOT_RUN"})
    void what_is_not_known_outweighs_a_failure(Verdict unknown) {
        assertThat(USUAL.of(List.of(result(Verdict.FAIL), result(unknown)))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void nothing_run_is_never_green() {
        assertThat(USUAL.of(List.of())).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(USUAL.of(List.of(result(Verdict.NOT_APPLICABLE)))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void an_observation_is_a_result() {
        assertThat(USUAL.of(List.of(result(Verdict.OBSERVED)))).isEqualTo(ExitCode.OK);
    }

    @Test
    void recommendations_count_only_when_they_are_asked_to() {
        var strict = new Conclusion(REGISTER, Profile.CORE, FailOn.SHOULD);
        var should = List.of(result(Level.SHOULD, VerdictClass.WARN, Verdict.WEAK));

        assertThat(USUAL.of(should)).isEqualTo(ExitCode.OK);
        assertThat(strict.of(should)).isEqualTo(ExitCode.FAILED);
        assertThat(strict.of(List.of(result(Verdict.WEAK)))).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_http_layer_turns_nothing_red_in_the_core_profile() {
        var http = List.of(result(Level.MUST, VerdictClass.FAIL_HTTP, Verdict.FAIL));

        assertThat(USUAL.of(http)).isEqualTo(ExitCode.OK);
        assertThat(new Conclusion(REGISTER, Profile.STRICT, FailOn.MUST).of(http))
                .isEqualTo(ExitCode.FAILED);
    }

    private static CaseResult result(Verdict verdict) {
        return result(Level.MUST, VerdictClass.FAIL, verdict);
    }

    private static CaseResult result(Level level, VerdictClass verdictClass, Verdict verdict) {
        String row = REGISTER.all().stream()
                .filter(one -> one.verdictClass() == verdictClass)
                .map(Requirement::id)
                .findFirst()
                .orElseThrow();
        Draft draft = ConformanceCase.conformanceCase("5.5-one");
        Draft about = level == Level.MUST ? draft.must(row, "It does.") : draft.should(row, "It does.");
        ConformanceCase one = about.send(Frames.ping(1)).expect();
        var trial = new Trial(one, Delivery.WHOLE);
        return new CaseResult(trial, verdict, "", "", "", "", Optional.empty(), Optional.empty(), 0, 0, false);
    }
}
