package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Target;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that spoils each connection in the same way from the start is wrong and not dead: every case gets its turn. */
class JudgedToTheEndTest {

    @ParameterizedTest
    @ValueSource(strings = {"sends-page-after-101", "drops-after-101"})
    void each_case_has_its_turn(String fault) {
        try (var server =
                ReferenceServer.start(Place.port(0), Set.of(Fault.named(fault).orElseThrow()))) {
            var options = BenchOptions.of(Target.of(server.uri())).patience(0.2);
            var run = SuiteRun.direct(
                    options, trial -> trial.conformanceCase().section().startsWith("4.2"));
            assertThat(run.results()).hasSizeGreaterThan(200);
            assertThat(run.results())
                    .filteredOn(result -> result.verdict() == Verdict.NOT_RUN)
                    .extracting(CaseResult::trial)
                    .isEmpty();
        }
    }
}
