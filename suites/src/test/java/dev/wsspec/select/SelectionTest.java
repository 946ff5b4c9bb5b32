package dev.wsspec.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.wire.Delivery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Set<Delivery> BOTH = EnumSet.allOf(Delivery.class);
    private static final List<ConformanceCase> CASES = Stream.of(
                    "5.5-ping-long", "5.5-pong-long", "5.5.1-close", "5.50-other", "15.5-more", "9112-5.5-folded")
            .map(id -> ConformanceCase.conformanceCase(id).send(Frames.ping(1)).expect())
            .toList();

    @Test
    void without_selectors_all_is_selected() {
        assertThat(selected()).hasSize(12);
    }

    @Test
    void an_id_selects_every_delivery() {
        assertThat(selected("5.5.1-close")).containsExactlyInAnyOrder("5.5.1-close@whole", "5.5.1-close@octets");
    }

    @Test
    void an_id_with_its_delivery_selects_one_trial() {
        assertThat(selected("5.5.1-close@octets")).containsExactly("5.5.1-close@octets");
    }

    @Test
    void a_section_selects_those_below_it_and_not_those_that_look_alike() {
        assertThat(selected("5.5@whole"))
                .containsExactlyInAnyOrder("5.5-ping-long@whole", "5.5-pong-long@whole", "5.5.1-close@whole");
    }

    @Test
    void a_section_of_another_rfc_has_its_number_in_front() {
        assertThat(selected("9112-5")).containsExactlyInAnyOrder("9112-5.5-folded@whole", "9112-5.5-folded@octets");
    }

    @Test
    void an_rfc_selects_all_its_sections() {
        assertThat(selected("9112@whole")).containsExactly("9112-5.5-folded@whole");
    }

    @Test
    void a_pattern_takes_stars_and_question_marks() {
        assertThat(selected("5.5-p?ng-*@whole"))
                .containsExactlyInAnyOrder("5.5-ping-long@whole", "5.5-pong-long@whole");
    }

    @Test
    void a_dot_in_a_pattern_is_a_dot() {
        assertThatThrownBy(() -> selected("5x5-*")).isInstanceOf(SelectionException.class);
    }

    @Test
    void selectors_add_up() {
        assertThat(selected("5.5-ping-long@whole", "5.5", "15.5@whole")).hasSize(7);
    }

    @Test
    void an_unknown_id_names_its_neighbours() {
        assertThatThrownBy(() -> selected("5.5-ping-lang")).hasMessageContaining("did you mean 5.5-ping-long");
    }

    @Test
    void one_unknown_selector_spoils_all() {
        assertThatThrownBy(() -> selected("5.5", "7")).hasMessageContaining("section '7'");
    }

    private static Set<String> selected(String... selectors) {
        return Selection.of(CASES, List.of(selectors), BOTH).trials();
    }
}
