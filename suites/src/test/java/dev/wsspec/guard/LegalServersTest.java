package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.CloseFault;
import dev.wsspec.reference.DeflateWhim;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.LegalWhim;
import dev.wsspec.reference.MessageFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that do what the RFCs leave to them, or pass over a recommendation: none of them fails a case. */
@Execution(ExecutionMode.CONCURRENT)
class LegalServersTest {

    static Stream<Fault> legal() {
        Stream<Fault> others = Stream.of(
                HostileFault.GREETS_WITH_TEXT,
                HostileFault.PINGS_BY_ITSELF,
                HostileFault.FRAGMENTS_ECHOES,
                CloseFault.FAILS_WITHOUT_CLOSE,
                CloseFault.REPLIES_1000_ALWAYS,
                MessageFault.CHECKS_UTF8_LATE);
        return Stream.concat(Stream.of(LegalWhim.values()), others);
    }

    @ParameterizedTest
    @MethodSource("legal")
    void fail_nothing(Fault choice) {
        assertThat(unfailing(choice, trial -> true).with(Verdict.PASS)).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource
    void fail_nothing_with_what_RFC_7692_leaves_to_them(DeflateWhim choice) {
        SuiteRun run =
                unfailing(choice, trial -> trial.conformanceCase().requirement().startsWith("7692-"));
        assertThat(run.with(Verdict.PASS, Verdict.OBSERVED, Verdict.NOT_APPLICABLE))
                .hasSizeGreaterThan(400);
    }

    private static SuiteRun unfailing(Fault choice, Predicate<Trial> selection) {
        try (var server = ReferenceServer.start(0, Set.of(choice))) {
            var run = SuiteRun.direct(
                    BenchOptions.of(Target.of(server.uri())).deliveries(Set.of(Delivery.WHOLE)), selection);
            assertThat(run.with(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.NOT_RUN))
                    .isEmpty();
            return run;
        }
    }
}
