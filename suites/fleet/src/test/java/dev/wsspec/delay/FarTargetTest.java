package dev.wsspec.delay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Target;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FarTargetTest {

    /** A round trip is longer than the quiet that tells a near server's silence. */
    @Test
    void nothing_follows_a_violation_before_a_far_server_could_have_reacted() throws Exception {
        try (var server = ReferenceServer.start();
                var proxy = DelayingProxy.to(server.uri(), Duration.ofMillis(200))) {
            var options = BenchOptions.of(Target.of(proxy.uri())).deliveries(Set.of(Delivery.WHOLE));
            var run = SuiteRun.direct(
                    options, trial -> trial.conformanceCase().id().startsWith("5.2-rsv1-on-"));

            assertThat(run.results()).isNotEmpty().allSatisfy(result -> {
                assertThat(result.verdict()).isEqualTo(Verdict.PASS);
                assertThat(barriers(result)).as(result.seen()).isZero();
            });
        }
    }

    private static long barriers(CaseResult result) {
        return result.transcript()
                .orElseThrow()
                .all(Event.Sent.class)
                .filter(sent -> sent.role() == Event.Role.BARRIER)
                .count();
    }
}
