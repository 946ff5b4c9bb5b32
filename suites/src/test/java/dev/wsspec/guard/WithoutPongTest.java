package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.ControlFault;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that answers no Ping fails what is about Pings and Pongs, and nothing that only goes by them. */
class WithoutPongTest {

    private static final int JUDGED = 1_000;

    @ParameterizedTest
    @MethodSource
    void only_what_is_about_pings_and_pongs_fails(Set<Fault> faults) {
        try (var server = ReferenceServer.start(0, faults)) {
            var options = BenchOptions.of(Target.of(server.uri())).patience(0.5).deliveries(Set.of(Delivery.WHOLE));
            var run = SuiteRun.direct(options, trial -> true);
            assertThat(run.with(Verdict.FAIL, Verdict.WEAK))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches("[A-Z]+ 5\\.5\\.[23]-.*"));
            assertThat(run.with(Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.NOT_RUN))
                    .isEmpty();
            assertThat(run.with(Verdict.PASS)).hasSizeGreaterThan(JUDGED);
            assertThat(run.results())
                    .filteredOn(result -> result.verdict() == Verdict.NOT_APPLICABLE)
                    .allSatisfy(result -> assertThat(
                                    result.trial().conformanceCase().needs())
                            .containsAnyOf(Feature.PONG, Feature.ECHO, Feature.TLS));
        }
    }

    static Stream<Set<Fault>> only_what_is_about_pings_and_pongs_fails() {
        return Stream.of(Set.of(ControlFault.NEVER_PONGS), Set.of(ControlFault.NEVER_PONGS, HostileFault.NEVER_ECHOES));
    }
}
