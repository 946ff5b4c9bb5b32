package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Calibration;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    @Test
    void a_run_is_told_in_a_few_lines() {
        RunInfo run = Sample.RUN
                .calibrated(new Calibration(
                        Set.of(Feature.ECHO),
                        Barrier.PING,
                        "evil\u001b",
                        false,
                        16,
                        true,
                        false,
                        false,
                        Optional.empty(),
                        List.of()))
                .incomplete("interrupted", Duration.ofMillis(4_250));
        ResultRow whole = row(Delivery.WHOLE, Verdict.WEAK);
        ResultRow octets = row(Delivery.OCTETS, Verdict.PASS);

        assertThat(Summary.of(RunDocument.of(run, List.of(), List.of(whole, octets))))
                .isEqualTo("""
                        INCOMPLETE  ws://localhost:9001/chat?room=1 (evil\\x1b), profile core
                        not everything was run: interrupted
                        MUST 1/1 (1 weak)
                        WEAK 1
                        1 cases, 2 trials, 4.3 s
                        """);
    }

    private static ResultRow row(Delivery delivery, Verdict verdict) {
        return ResultRow.of(Sample.result(Sample.PING, delivery, verdict), Sample.REGISTER);
    }
}
