package dev.wsspec.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.wsspec.reference.ControlFault;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.Bench;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.wire.Target;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A case is one test for JUnit, which is told what was found out in all of its deliveries. */
final class EachCaseTest {

    private static final String LONG_PONG = "5.5-pong-too-long";

    @Test
    void a_case_that_passes_in_each_delivery_is_one_green_test() throws UnreachableException {
        TestExecutionSummary summary = summary(LONG_PONG, Set.of());

        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    }

    @Test
    void a_case_that_fails_is_red_and_names_each_delivery_it_fails_in() throws UnreachableException {
        TestExecutionSummary summary = summary(LONG_PONG, Set.of(ControlFault.ACCEPTS_LONG_PONG));

        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        Throwable failure = summary.getFailures().get(0).getException();
        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(failure.getMessage().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("FAIL 5.5-pong-too-long@whole: "))
                .anyMatch(line -> line.startsWith("FAIL 5.5-pong-too-long@octets: "));
    }

    @Test
    void a_case_that_cannot_be_judged_here_is_skipped() throws UnreachableException {
        TestExecutionSummary summary = summary("10.6-records-frames-over-tls-1-2", Set.of());

        assertThat(summary.getTestsAbortedCount()).isEqualTo(1);
    }

    private static TestExecutionSummary summary(String id, Set<Fault> faults) throws UnreachableException {
        var listener = new SummaryGeneratingListener();
        try (var server = ReferenceServer.start(faults);
                var session = LauncherFactory.openSession();
                var bench = Bench.open(
                        BenchOptions.of(Target.of(server.uri())),
                        trial -> trial.conformanceCase().id().equals(id),
                        (CaseResult result) -> {})) {
            SuiteSession.put(session.getStore(), bench);
            var request = LauncherDiscoveryRequestBuilder.request();
            bench.suitesDue().forEach(suite -> request.selectors(selectClass(suite)));
            session.getLauncher().execute(request.build(), listener);
        }
        return listener.getSummary();
    }
}
