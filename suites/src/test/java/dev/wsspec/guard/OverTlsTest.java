package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Identity;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.Trust;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference server over TLS passes what is about TLS and what is not, and a bad one gets no green. */
class OverTlsTest {

    private static final Identity.Holder SERVER = Certificates.selfSigned("127.0.0.1");
    private static final int RUNS = 5;

    @Test
    void every_trial_about_tls_passes_run_after_run() {
        try (var server = ReferenceServer.start(Place.tls(0, SERVER), Set.of())) {
            for (int run = 1; run <= RUNS; run++) {
                var seen = SuiteRun.direct(BenchOptions.of(target(server)), OverTlsTest::aboutTls);
                assertThat(seen.results()).hasSizeGreaterThan(30);
                assertThat(seen.with(unwanted())).as("run %d", run).isEmpty();
            }
        }
    }

    /** Closing and chopping are where TLS behaves unlike TCP. */
    @Test
    void the_rest_passes_over_tls_too() {
        try (var server = ReferenceServer.start(Place.tls(0, SERVER), Set.of())) {
            var seen = SuiteRun.direct(
                    BenchOptions.of(target(server)),
                    trial -> trial.conformanceCase().section().matches("7\\.1.*|5\\.5\\.1|6\\.2|4\\.2\\.2"));
            assertThat(seen.with(unwanted())).isEmpty();
            assertThat(seen.with(Verdict.PASS)).hasSizeGreaterThan(200);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_EVERY_FRAME", "DROPS_AFTER_101", "NEVER_ANSWERS", "NEVER_CLOSES"})
    void no_violating_case_passes_on_a_server_that_is_bad_at_everything(HostileFault fault) {
        try (var server = ReferenceServer.start(Place.tls(0, SERVER), Set.<Fault>of(fault))) {
            var options = BenchOptions.of(target(server)).patience(0.5).deliveries(Set.of(Delivery.WHOLE));
            Predicate<Trial> violating = trial -> aboutTls(trial)
                    && trial.conformanceCase().violating()
                    && !trial.conformanceCase().exchange().steps().isEmpty();
            var seen = SuiteRun.direct(options, violating);
            assertThat(seen.results()).isNotEmpty();
            assertThat(seen.results())
                    .filteredOn(result -> result.verdict() == Verdict.PASS)
                    .extracting(CaseResult::trial)
                    .isEmpty();
        }
    }

    private static boolean aboutTls(Trial trial) {
        return trial.conformanceCase().needs().contains(Feature.TLS);
    }

    private static Verdict[] unwanted() {
        return new Verdict[] {
            Verdict.FAIL, Verdict.WEAK, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.NOT_RUN, Verdict.NOT_APPLICABLE
        };
    }

    private static Target target(ReferenceServer server) {
        return Target.of(server.uri()).security(Tls.STANDARD.trust(new Trust.Authorities(SERVER.chain())));
    }
}
