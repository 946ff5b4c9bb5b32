package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Catalogues;
import dev.wsspec.wire.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every case passes on the reference server, in every delivery, run after run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ReferenceTest {

    private final ReferenceServer server = ReferenceServer.start();
    private final BenchOptions options = BenchOptions.of(Target.of(server.uri()));
    private Map<String, Verdict> verdicts = Map.of();

    @BeforeAll
    void every_trial_passes() {
        SuiteRun first = SuiteRun.of(options);
        assertThat(first.with(Verdict.FAIL, Verdict.WEAK, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.NOT_RUN))
                .isEmpty();
        assertThat(first.results())
                .filteredOn(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                .allSatisfy(result ->
                        assertThat(result.trial().conformanceCase().needs()).contains(Feature.TLS));
        verdicts = first.verdicts();
        assertThat(verdicts.size())
                .isEqualTo(first.results().size())
                .isEqualTo(Catalogues.cases().stream()
                        .mapToInt(each -> each.deliveries().size())
                        .sum());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void no_verdict_moves(int run) {
        assertThat(Differences.between(verdicts, SuiteRun.of(options).verdicts()))
                .as("run %d", run)
                .isEmpty();
    }
}
