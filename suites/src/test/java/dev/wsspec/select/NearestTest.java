package dev.wsspec.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void counts_letters_to_change() {
        assertThat(Nearest.distance("pin", "ping")).isEqualTo(1);
        assertThat(Nearest.distance("pang", "ping")).isEqualTo(1);
        assertThat(Nearest.distance("", "ping")).isEqualTo(4);
        assertThat(Nearest.distance("ping", "")).isEqualTo(4);
    }

    @Test
    void offers_what_is_close_and_nothing_else() {
        assertThat(Nearest.to("pnig", List.of("list", "ping", "text-with-much-more")))
                .containsExactly("ping");
        assertThat(Nearest.to("zzz", List.of("list", "ping"))).isEmpty();
    }

    @Test
    void asks_only_when_there_is_something_to_offer() {
        assertThat(Nearest.question(List.of())).isEmpty();
        assertThat(Nearest.question(List.of("a", "b"))).isEqualTo(", did you mean a or b?");
    }
}
