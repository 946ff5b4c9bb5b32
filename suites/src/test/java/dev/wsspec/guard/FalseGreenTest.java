package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that refuses, drops or ignores everything gets no green for refusing what breaks a rule. */
@Execution(ExecutionMode.CONCURRENT)
class FalseGreenTest {

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_EVERY_FRAME", "DROPS_AFTER_101", "NEVER_ANSWERS", "NEVER_CLOSES"})
    void no_violating_case_passes(HostileFault fault) {
        try (var server = ReferenceServer.start(0, Set.of(fault))) {
            var options = BenchOptions.of(Target.of(server.uri()))
                    .patience(0.2)
                    .jobs(64)
                    .deliveries(Set.of(Delivery.WHOLE));
            var run = SuiteRun.direct(
                    options,
                    trial -> trial.conformanceCase().violating()
                            && !trial.conformanceCase().exchange().steps().isEmpty());
            assertThat(run.results()).isNotEmpty();
            assertThat(run.results())
                    .filteredOn(result -> result.verdict() == Verdict.PASS)
                    .extracting(CaseResult::trial)
                    .isEmpty();
        }
    }
}
