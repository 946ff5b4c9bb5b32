package dev.wsspec.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run beside a server that no case was for is measured; one that broke is not. */
class StopwatchTest {

    @Test
    void sees_that_no_case_applied() {
        assertThat(Stopwatch.nothingApplies(counts("NOT_APPLICABLE 3"))).isTrue();
    }

    @Test
    void sees_that_something_applied() {
        assertThat(Stopwatch.nothingApplies(counts("INCONCLUSIVE 1  NOT_APPLICABLE 2")))
                .isFalse();
        assertThat(Stopwatch.nothingApplies(counts("NOT_APPLICABLE 2  NOT_RUN 1")))
                .isFalse();
        assertThat(Stopwatch.nothingApplies("wsspec: cannot connect to ws://127.0.0.1:1/"))
                .isFalse();
    }

    private static String counts(String line) {
        return String.join(
                "\n", "INCOMPLETE  ws://127.0.0.1:9001/, profile core", line, "3 cases, 3 trials, 0.2 s", "");
    }
}
