package dev.wsspec.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A soak has as many runs as were asked for, under each condition at least one, and never too few to tell anything. */
class PlanTest {

    private static final Pattern ALL = Pattern.compile("");

    @Test
    void the_whole_plan_has_a_hundred_runs_and_twenty_against_others() {
        assertThat(Plan.turns(false, 100, ALL)).hasSize(100);
        assertThat(Plan.turns(true, 100, ALL)).hasSize(20);
    }

    @Test
    void each_condition_comes_up_once_before_any_comes_up_again() {
        assertThat(Plan.turns(false, 1, ALL)).hasSize(Plan.ROWS.size()).doesNotHaveDuplicates();
        assertThat(Plan.turns(false, 100, ALL))
                .startsWith(Plan.turns(false, 1, ALL).toArray(Condition[]::new));
    }

    @Test
    void a_single_run_is_no_soak() {
        assertThatThrownBy(() -> Plan.turns(false, 1, Pattern.compile("50 ms each way, 1 job$")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leaves 1");
        assertThatThrownBy(() -> Plan.turns(false, 100, Pattern.compile("500 ms")))
                .hasMessageContaining("leaves 0");
    }
}
