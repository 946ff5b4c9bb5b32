package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.CloseFault;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A server that greets, speaks a subprotocol of its own and closes at any other message is judged on all the rest. */
class OwnSubprotocolTest {

    @Test
    void what_needs_no_message_is_judged_and_passes() {
        SuiteRun run = run(trial -> true);

        assertThat(run.with(Verdict.FAIL, Verdict.WEAK, Verdict.INCONCLUSIVE, Verdict.ERROR, Verdict.NOT_RUN))
                .isEmpty();
        assertThat(run.with(Verdict.PASS)).hasSizeGreaterThan(600);
        assertThat(run.notices()).anyMatch(notice -> notice.contains("not of its own protocol"));
    }

    @Test
    void it_excuses_no_violation_that_needs_no_message() {
        SuiteRun run = run(trial -> trial.conformanceCase().section().equals("5.5.1"), CloseFault.IGNORES_EMPTY_CLOSE);

        assertThat(run.with(Verdict.FAIL)).isNotEmpty();
    }

    private static SuiteRun run(Predicate<Trial> selection, Fault... more) {
        var faults = new HashSet<Fault>(List.of(more));
        faults.addAll(Set.of(
                HostileFault.WANTS_ITS_SUBPROTOCOL, HostileFault.GREETS_WITH_TEXT, HostileFault.PINGS_BY_ITSELF));
        try (var server = ReferenceServer.start(faults)) {
            Target target = Target.of(server.uri())
                    .with(List.of(new Header("Sec-WebSocket-Protocol", "chat")))
                    .echo(new Echo.Never());
            return SuiteRun.direct(BenchOptions.of(target).deliveries(Set.of(Delivery.WHOLE)), selection);
        }
    }
}
