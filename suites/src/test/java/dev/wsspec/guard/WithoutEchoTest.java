package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server that sends no message back is judged on all that needs none, and fails nothing for it. */
class WithoutEchoTest {

    private static final int JUDGED = 1_000;

    @Test
    void what_needs_no_echo_is_judged() {
        try (var server = ReferenceServer.start(0, Set.of(HostileFault.NEVER_ECHOES))) {
            var run = SuiteRun.direct(
                    BenchOptions.of(Target.of(server.uri())).deliveries(Set.of(Delivery.WHOLE)), trial -> true);
            assertThat(run.with(Verdict.FAIL, Verdict.WEAK, Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.NOT_RUN))
                    .isEmpty();
            assertThat(run.with(Verdict.PASS)).hasSizeGreaterThan(JUDGED);
            assertThat(run.results())
                    .filteredOn(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(
                                    result.trial().conformanceCase().needs())
                            .containsAnyOf(Feature.ECHO, Feature.TLS));
        }
    }
}
