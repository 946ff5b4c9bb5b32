package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Target;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What reports say about when a trial ran is when it ran, and not when it began to wait for its turn. */
class TimelineTest {

    private static final int JOBS = 2;

    /** A machine that has just begun takes its own server for one far away, and runs three times as many. */
    private static final int MOST = 3 * JOBS;

    @Test
    void no_more_trials_run_at_a_time_than_there_is_room_for() {
        try (var server = ReferenceServer.start(Set.of())) {
            var options = BenchOptions.of(Target.of(server.uri())).jobs(JOBS);
            SuiteRun run = SuiteRun.direct(
                    options, trial -> trial.conformanceCase().section().equals("5.5.2"));
            // What took two turns on a busy machine is shown as one.
            List<CaseResult> results =
                    run.results().stream().filter(one -> !one.repeatedAlone()).toList();

            assertThat(results)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(results)
                            .filteredOn(other -> begins(other) <= begins(one) && begins(one) < ends(other))
                            .hasSizeLessThanOrEqualTo(MOST));
        }
    }

    /** Milliseconds are cut off: it had begun by then. */
    private static long begins(CaseResult result) {
        return result.startedMillis() + 1;
    }

    /** It was not over by then. */
    private static long ends(CaseResult result) {
        return result.startedMillis() + TimeUnit.NANOSECONDS.toMillis(result.nanos());
    }
}
