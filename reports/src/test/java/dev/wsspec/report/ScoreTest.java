package dev.wsspec.report;

import static dev.wsspec.cases.Verdict.ERROR;
import static dev.wsspec.cases.Verdict.FAIL;
import static dev.wsspec.cases.Verdict.INCONCLUSIVE;
import static dev.wsspec.cases.Verdict.NOT_APPLICABLE;
import static dev.wsspec.cases.Verdict.NOT_RUN;
import static dev.wsspec.cases.Verdict.OBSERVED;
import static dev.wsspec.cases.Verdict.PASS;
import static dev.wsspec.cases.Verdict.WEAK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScoreTest {

    @Test
    void a_case_counts_once_with_the_worst_of_its_deliveries() {
        Score score = score(must("5.5-a", PASS), row("5.5-a", "octets", Level.MUST, FAIL), must("5.5-b", PASS));

        assertThat(score.levels()).containsEntry(Level.MUST, new Count(1, 2, 0));
        assertThat(score.cases()).isEqualTo(2);
        assertThat(score.trials()).isEqualTo(3);
        assertThat(score.count(FAIL)).isOne();
    }

    @Test
    void weak_meets_a_must_but_not_a_should() {
        Score score = score(must("5.5-a", WEAK), row("5.5-b", "whole", Level.SHOULD, WEAK));

        assertThat(score.levels())
                .containsEntry(Level.MUST, new Count(1, 1, 1))
                .containsEntry(Level.SHOULD, new Count(0, 1, 0));
        assertThat(score.statement()).isEqualTo(Statement.CONFORMANT_WITH_WARNINGS);
    }

    @Test
    void what_does_not_apply_is_outside_the_denominator_and_what_is_open_inside() {
        Score score = score(
                must("5.5-a", NOT_APPLICABLE),
                must("5.5-b", OBSERVED),
                must("5.5-c", INCONCLUSIVE),
                must("5.5-d", ERROR),
                must("5.5-e", NOT_RUN),
                must("5.5-f", PASS));

        assertThat(score.levels().get(Level.MUST)).hasToString("1/4");
        assertThat(score.statement()).isEqualTo(Statement.INCOMPLETE);
    }

    @Test
    void sections_come_in_the_order_of_the_rfcs() {
        Score score = score(row("10.1-a", PASS, "10.1"), row("5.5.1-a", PASS, "5.5.1"), row("5.5-a", FAIL, "5.5"));

        assertThat(score.sections().keySet()).containsExactly("RFC 6455 5.5", "RFC 6455 5.5.1", "RFC 6455 10.1");
        assertThat(score.sections().get("RFC 6455 5.5").get(Level.MUST)).hasToString("0/1");
    }

    @Test
    void the_http_layer_counts_apart_and_only_warns() {
        Score score = score(http(WEAK), must("5.5-a", PASS));

        assertThat(score.httpLayer()).hasToString("0/1");
        assertThat(score.levels().get(Level.MUST)).hasToString("1/1");
        assertThat(score.statement()).isEqualTo(Statement.CONFORMANT_WITH_WARNINGS);
    }

    @Test
    void a_failure_stands_though_the_run_is_incomplete() {
        RunInfo cut = Sample.RUN.incomplete("interrupted", Duration.ofSeconds(1));

        assertThat(Score.of(List.of(must("5.5-a", FAIL)), cut).statement()).isEqualTo(Statement.NOT_CONFORMANT);
        assertThat(Score.of(List.of(must("5.5-a", PASS)), cut).statement()).isEqualTo(Statement.INCOMPLETE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_APPLICABLE", "OBSERVED", "NOT_RUN"})
    void a_run_in_which_nothing_was_judged_says_nothing(Verdict verdict) {
        assertThat(score(must("5.5-a", verdict)).statement()).isEqualTo(Statement.INCOMPLETE);
        assertThat(score().statement()).isEqualTo(Statement.INCOMPLETE);
    }

    @Test
    void all_green_is_conformant() {
        assertThat(score(must("5.5-a", PASS), must("5.5-b", OBSERVED)).statement())
                .isEqualTo(Statement.CONFORMANT);
    }

    private static Score score(ResultRow... rows) {
        return Score.of(List.of(rows), Sample.RUN);
    }

    private static ResultRow must(String caseId, Verdict verdict) {
        return row(caseId, "whole", Level.MUST, verdict);
    }

    private static ResultRow row(String caseId, String delivery, Level level, Verdict verdict) {
        return row(caseId, delivery, "5.5", level, VerdictClass.FAIL, verdict);
    }

    private static ResultRow row(String caseId, Verdict verdict, String section) {
        return row(caseId, "whole", section, Level.MUST, VerdictClass.FAIL, verdict);
    }

    private static ResultRow http(Verdict verdict) {
        return row("4.1-http", "whole", "4.1", Level.MUST, VerdictClass.FAIL_HTTP, verdict);
    }

    private static ResultRow row(
            String caseId, String delivery, String section, Level level, VerdictClass verdictClass, Verdict verdict) {
        return new ResultRow(
                caseId + "@" + delivery,
                caseId,
                delivery,
                "RFC 6455",
                section,
                level,
                "6455-x",
                "text",
                verdictClass,
                verdict,
                "",
                "",
                "",
                "",
                "",
                0,
                false,
                List.of(),
                List.of(),
                List.of(),
                "");
    }
}
