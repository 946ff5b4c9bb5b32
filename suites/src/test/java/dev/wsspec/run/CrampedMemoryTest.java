package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.reference.CloseFault;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a server drops because it has too little memory for so many connections says nothing about what it makes of a case. */
class CrampedMemoryTest {

    /** Some that are right and some that violate the protocol; nothing that brings connections of its own. */
    private static final Predicate<Trial> CROWD =
            trial -> trial.conformanceCase().section().startsWith("5.2")
                    && trial.conformanceCase().exchange().companions().isEmpty();

    @Test
    void a_server_that_drops_connections_beside_others_has_the_verdicts_it_has_alone() throws Exception {
        same(Set.of());
    }

    @Test
    void so_has_one_that_drops_what_violates_the_protocol_as_well() throws Exception {
        same(Set.of(CloseFault.FAILS_WITHOUT_CLOSE));
    }

    private static void same(Set<Fault> faults) throws IOException {
        var memory = new CrampedMemory();
        try (var server = ReferenceServer.start(faults);
                var relay = new Relay(List.of(server.uri()), memory::of)) {
            SuiteRun run = run(relay.uri());

            assertThat(memory.dropped()).isPositive();
            Map<String, Verdict> moved = run.verdicts();
            moved.entrySet().removeAll(run(server.uri()).verdicts().entrySet());
            assertThat(moved).isEmpty();
        }
    }

    private static SuiteRun run(URI target) {
        return SuiteRun.direct(BenchOptions.of(Target.of(target)).deliveries(Set.of(Delivery.WHOLE)), CROWD);
    }
}
