package dev.wsspec.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Condition NEAR = Condition.of("idle", 0, 16);
    private static final Condition FAR = Condition.of("busy", 50, 64);
    private static final Trial ONE = trial(0);
    private static final Trial OTHER = trial(1);

    private final Ledger ledger = new Ledger(result -> result.matched().equals("excused"));

    @Test
    void what_stays_is_not_worth_a_word() {
        ledger.add(NEAR, run(result(ONE, Verdict.PASS), result(OTHER, Verdict.FAIL)));
        ledger.add(FAR, run(result(ONE, Verdict.PASS), result(OTHER, Verdict.FAIL)));

        assertThat(ledger.moved()).isEmpty();
        assertThat(ledger.runs()).isEqualTo(2);
        assertThat(ledger.trials()).isEqualTo(2);
    }

    @Test
    void what_moves_is_named_with_the_condition_and_what_was_seen() {
        ledger.add(NEAR, run(result(ONE, Verdict.PASS), result(OTHER, Verdict.PASS)));
        ledger.add(NEAR, run(result(ONE, Verdict.PASS), result(OTHER, Verdict.PASS)));
        ledger.add(FAR, run(result(ONE, Verdict.WEAK), result(OTHER, Verdict.PASS)));

        assertThat(ledger.moved())
                .containsExactly(ONE.id() + "\n    PASS x 2\n    WEAK x 1"
                        + " (busy, 50 ms each way, 64 jobs x 1): matched; seen nothing");
    }

    @Test
    void a_result_that_is_missing_has_moved() {
        ledger.add(NEAR, run(result(ONE, Verdict.PASS), result(OTHER, Verdict.PASS)));
        ledger.add(NEAR, run(result(ONE, Verdict.PASS)));

        assertThat(ledger.moved()).singleElement().asString().startsWith(OTHER.id());
    }

    @Test
    void what_the_server_is_known_to_do_differently_is_excused() {
        ledger.add(NEAR, run(result(ONE, Verdict.PASS)));
        ledger.add(NEAR, run(CaseResult.unplayed(ONE, Verdict.FAIL, "excused")));

        assertThat(ledger.moved()).isEmpty();
    }

    private static Trial trial(int nth) {
        return new Trial(Catalogues.cases().get(nth), Delivery.WHOLE);
    }

    private static SuiteRun run(CaseResult... results) {
        return new SuiteRun(Stream.of(results).toList(), List.of());
    }

    private static CaseResult result(Trial trial, Verdict verdict) {
        return CaseResult.unplayed(trial, verdict, "matched");
    }
}
