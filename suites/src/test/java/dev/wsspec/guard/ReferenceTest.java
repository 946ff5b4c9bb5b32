package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Catalogues;
import dev.wsspec.wire.Target;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every case passes on the reference server, in every delivery, run after run. */
class ReferenceTest {

    private static final int RUNS = 5;

    @Test
    void every_trial_passes_and_no_verdict_moves() {
        try (var server = ReferenceServer.start()) {
            var options = BenchOptions.of(Target.of(server.uri()));
            SuiteRun first = SuiteRun.of(options);
            assertThat(first.with(Verdict.FAIL, Verdict.WEAK, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.NOT_RUN))
                    .isEmpty();
            assertThat(first.results())
                    .filteredOn(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                    .allSatisfy(result ->
                            assertThat(result.trial().conformanceCase().needs()).contains(Feature.TLS));
            Map<String, Verdict> verdicts = first.verdicts();
            assertThat(verdicts.size())
                    .isEqualTo(first.results().size())
                    .isEqualTo(Catalogues.cases().stream()
                            .mapToInt(each -> each.deliveries().size())
                            .sum());
            for (int run = 2; run <= RUNS; run++) {
                assertThat(Differences.between(verdicts, SuiteRun.of(options).verdicts()))
                        .as("run %d", run)
                        .isEmpty();
            }
        }
    }
}
