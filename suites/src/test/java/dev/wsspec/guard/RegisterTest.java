package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.Uncovered;
import dev.wsspec.run.Catalogues;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the register is covered by a case, or stated to be uncovered with a reason; none is both. */
class RegisterTest {

    @Test
    void every_row_is_covered_or_explained() {
        Set<String> covered =
                Catalogues.cases().stream().map(ConformanceCase::requirement).collect(Collectors.toSet());
        List<String> uncovered = Register.load().all().stream()
                .map(Requirement::id)
                .filter(id -> !covered.contains(id))
                .sorted()
                .toList();
        assertThat(Register.uncovered().stream()
                        .map(Uncovered::requirement)
                        .sorted()
                        .toList())
                .isEqualTo(uncovered);
        assertThat(Register.uncovered())
                .allSatisfy(row -> assertThat(row.kind()).isIn("excluded", "abstained"))
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
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
}
