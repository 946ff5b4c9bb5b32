package dev.wsspec.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No verdict moves, whatever else the machine and the network are doing; the profile {@code soak} runs it. */
@EnabledIfSystemProperty(named = "wsspec.soak", matches = "[1-9]\\d*")
@Isolated("its conditions say what else the machine does")
class SoakTest {

    static String[] servers() {
        return Soak.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void no_verdict_moves(String server) throws Exception {
        assertThat(Soak.of(server)).as(server).isEmpty();
    }
}
