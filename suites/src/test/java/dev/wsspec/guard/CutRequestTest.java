package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A request that goes out in pieces takes longer than a server may: the pauses between them are ours, not its. */
class CutRequestTest {

    /** Late is then what takes more than 600 ms; a request cut into pairs goes out in some 680. */
    private static final double HURRIED = 0.3;

    private static final Duration LATE = Duration.ofMillis(600);

    @Test
    void who_answers_a_request_cut_into_pairs_at_once_is_prompt() {
        try (var server = ReferenceServer.start(0, Set.of())) {
            var options =
                    BenchOptions.of(Target.of(server.uri())).patience(HURRIED).deliveries(Set.of(Delivery.WHOLE));
            var run = SuiteRun.direct(
                    options, trial -> trial.conformanceCase().id().startsWith("4.2.1-request-cut-into-pairs"));
            assertThat(run.with(Verdict.values())).hasSize(2).allMatch(line -> line.startsWith("PASS "));
            assertThat(run.results()).allMatch(result -> result.nanos() > LATE.toNanos(), "took longer than may be");
        }
    }
}
