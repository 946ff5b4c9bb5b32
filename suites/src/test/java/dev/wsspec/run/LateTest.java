package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.wire.Target;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What measures time and did not pass beside others is measured again alone, unless time cannot be why. */
@Isolated("others have to be served at once")
@Timeout(60)
class LateTest {

    private static final String CASE = "7.1.7-end-of-tcp-for-unmasked-frame@whole";

    @Test
    void what_came_late_is_measured_again() {
        assertThat(measured("closes-tcp-late", 16).repeatedAlone()).isTrue();
    }

    @Test
    void what_was_waited_for_no_longer_than_a_moment_is_measured_again() {
        assertThat(measured("waits-for-client-fin", 16).repeatedAlone()).isTrue();
    }

    @Test
    void what_never_came_while_another_was_served_at_once_is_not() {
        CaseResult result = measured("accepts-unmasked-text", 16, 1);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.repeatedAlone()).isFalse();
    }

    @Test
    void what_was_seen_to_fail_is_not() {
        CaseResult result = measured("9110-7.8-expect-100-with-content@whole", "accepts-content-length", 16, 1);
        assertThat(result.verdict()).isEqualTo(Verdict.WEAK);
        assertThat(result.matched()).isEqualTo("sends 101 before the content, and no 100");
        assertThat(result.repeatedAlone()).isFalse();
    }

    @Test
    void what_was_alone_already_is_not() {
        assertThat(measured("closes-tcp-late", 1).repeatedAlone()).isFalse();
    }

    private static CaseResult measured(String fault, int jobs) {
        return measured(fault, jobs, 0.2);
    }

    private static CaseResult measured(String fault, int jobs, double patience) {
        return measured(CASE, fault, jobs, patience);
    }

    /** @param patience where somebody else has to be served at once, also on a busy machine, more of it */
    private static CaseResult measured(String id, String fault, int jobs, double patience) {
        try (var server =
                ReferenceServer.start(Place.port(0), Set.of(Fault.named(fault).orElseThrow()))) {
            var options =
                    BenchOptions.of(Target.of(server.uri())).patience(patience).jobs(jobs);
            return SuiteRun.direct(options, trial -> trial.id().equals(id))
                    .results()
                    .get(0);
        }
    }
}
