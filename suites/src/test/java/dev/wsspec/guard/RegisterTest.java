package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.register.Coverage;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.Uncovered;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.Catalogues;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every row of the register is covered by a case, or stated to be uncovered with a reason; none is both. */
class RegisterTest {

    private static final Requirement ROW =
            new Requirement("row", "RFC 6455", "5.5", "MUST", "A rule.", VerdictClass.FAIL, List.of());
    private static final ConformanceCase CASE = ConformanceCase.conformanceCase("5.5-ping")
            .must("row", "A rule.")
            .send(Frames.ping(1))
            .expect();
    private static final Uncovered EXCLUDED = new Uncovered("row", "excluded", "not visible from outside");

    @Test
    void every_row_is_covered_or_explained() {
        assertThat(Coverage.of(Register.load().all(), Catalogues.cases(), Register.uncovered()))
                .filteredOn(row -> !List.of("covered", "excluded", "abstained").contains(row.state()))
                .extracting(row -> row.row().id() + " " + row.state())
                .isEmpty();
    }

    @Test
    void every_statement_names_a_row_and_a_reason() {
        Register register = Register.load();
        assertThat(Register.uncovered())
                .allSatisfy(row -> assertThat(register.find(row.requirement())).isPresent())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void a_row_that_is_both_or_neither_is_noticed() {
        assertThat(state(List.of(CASE), List.of())).isEqualTo("covered");
        assertThat(state(List.of(), List.of(EXCLUDED))).isEqualTo("excluded");
        assertThat(state(List.of(CASE), List.of(EXCLUDED))).isEqualTo("covered and stated to be uncovered");
        assertThat(state(List.of(), List.of())).isEqualTo("without a case or a reason");
        assertThat(state(List.of(), List.of(EXCLUDED, EXCLUDED))).isEqualTo("stated to be uncovered more than once");
    }

    @Test
    void the_register_has_all_rows() {
        assertThat(Register.load().all()).hasSize(479);
    }

    @Test
    void the_ids_of_cases_begin_with_the_rfc_of_their_row_unless_it_is_6455() {
        Register register = Register.load();
        assertThat(Catalogues.cases()).allSatisfy(each -> {
            String rfc = register.find(each.requirement()).orElseThrow().rfc().replace("RFC ", "");
            assertThat(each.section().matches("[0-9]{4}-.*")).as(each.id()).isEqualTo(!rfc.equals("6455"));
            assertThat(each.section()).matches(rfc.equals("6455") ? ".*" : rfc + "-.*");
        });
    }

    @Test
    void every_case_names_a_row() {
        Register register = Register.load();
        assertThat(Catalogues.cases())
                .allSatisfy(
                        each -> assertThat(register.find(each.requirement())).isPresent());
    }

    private static String state(List<ConformanceCase> cases, List<Uncovered> uncovered) {
        return Coverage.of(List.of(ROW), cases, uncovered).get(0).state();
    }
}
