package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.HostileFault;
import dev.wsspec.reference.LegalWhim;
import dev.wsspec.reference.MessageFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Target;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What an operator says about echoes is what is judged. */
class EchoProfilesTest {

    private static final Echo BEHIND = new Echo.Behind("you said: ");

    @Test
    void echoes_behind_a_prefix_are_judged_as_echoes() {
        var run = run(BEHIND, HostileFault.ECHOES_BEHIND_PREFIX);

        assertThat(run.with(Verdict.PASS)).hasSizeGreaterThan(100);
        assertThat(run.with(Verdict.FAIL, Verdict.WEAK, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.NOT_APPLICABLE))
                .isEmpty();
        assertThat(run.notices()).isEmpty();
    }

    @Test
    void a_prefix_excuses_nothing() {
        var run = run(BEHIND, HostileFault.ECHOES_BEHIND_PREFIX, MessageFault.ALTERS_LONG_MESSAGES);

        assertThat(run.with(Verdict.FAIL)).isNotEmpty();
    }

    @Test
    void an_echo_that_was_promised_and_never_comes_is_a_failure_and_said_before() {
        // Each is waited for, and repeated alone; some are enough.
        var run = run(BEHIND, trial -> trial.conformanceCase().id().startsWith("5.4-"), HostileFault.NEVER_ECHOES);

        assertThat(run.with(Verdict.FAIL)).isNotEmpty();
        assertThat(run.with(Verdict.NOT_APPLICABLE)).isEmpty();
        assertThat(run.notices()).singleElement().asString().contains("behind 'you said: '");
    }

    @Test
    void an_application_of_text_is_not_asked_for_echoes_of_binary() {
        var run = run(new Echo.Unsaid(), LegalWhim.PASSES_OVER_BINARY);

        assertThat(run.with(Verdict.FAIL, Verdict.WEAK, Verdict.ERROR, Verdict.INCONCLUSIVE))
                .isEmpty();
        assertThat(run.results()).allSatisfy(result -> {
            boolean binary = result.trial().conformanceCase().needs().contains(Feature.BINARY);
            assertThat(result.verdict() == Verdict.NOT_APPLICABLE).isEqualTo(binary);
        });
        assertThat(run.with(Verdict.PASS)).hasSizeGreaterThan(100);
        assertThat(run.notices()).singleElement().asString().contains("did not answer a Binary");
    }

    @Test
    void a_wrong_echo_of_binary_is_one_all_the_same() {
        var run = run(
                new Echo.Unsaid(),
                trial -> trial.conformanceCase().id().startsWith("5.2-binary-echo-of-125"),
                MessageFault.ECHOES_AS_OTHER_TYPE);

        assertThat(run.results()).isNotEmpty();
        assertThat(run.with(Verdict.FAIL)).hasSameSizeAs(run.results());
    }

    @Test
    void what_is_said_not_to_echo_is_not_asked_to() {
        var run = run(new Echo.Never());

        assertThat(run.results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE))
                .allSatisfy(result -> assertThat(result.matched()).isEqualTo("the target is said not to echo"));
    }

    private static SuiteRun run(Echo said, Fault... faults) {
        return run(said, trial -> true, faults);
    }

    private static SuiteRun run(Echo said, Predicate<Trial> some, Fault... faults) {
        try (var server = ReferenceServer.start(Set.of(faults))) {
            var options = BenchOptions.of(Target.of(server.uri()).echo(said)).deliveries(Set.of(Delivery.WHOLE));
            return SuiteRun.direct(options, some.and(EchoProfilesTest::echoing));
        }
    }

    private static boolean echoing(Trial trial) {
        return trial.conformanceCase().needs().contains(Feature.ECHO);
    }
}
