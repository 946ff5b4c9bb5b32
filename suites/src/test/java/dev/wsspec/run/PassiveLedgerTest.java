package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassiveLedgerTest {

    private final PassiveLedger ledger = new PassiveLedger();

    @Test
    void the_first_breach_of_a_rule_is_kept() {
        Transcript first = seen(Frame.text("a").key(1));
        ledger.examine(seen(Frame.text("a").unmasked()));
        ledger.examine(first);
        ledger.examine(seen(Frame.text("b").key(1)));
        assertThat(ledger.breach(PassiveRule.NEVER_MASKED)).containsSame(first);
        assertThat(ledger.breach(PassiveRule.MINIMAL_LENGTH)).isEmpty();
    }

    @Test
    void what_follows_a_101_that_should_have_been_a_refusal_is_held_against_nobody() {
        ledger.examine(violation(true), seen(Frame.text("a").key(1)));
        assertThat(ledger.breach(PassiveRule.NEVER_MASKED)).isEmpty();
        ledger.examine(violation(false), seen(Frame.text("a").key(1)));
        assertThat(ledger.breach(PassiveRule.NEVER_MASKED)).isPresent();
    }

    private static ConformanceCase violation(boolean ofHandshake) {
        return Catalogues.cases().stream()
                .filter(one -> one.violating() && one.exchange().steps().isEmpty() == ofHandshake)
                .findFirst()
                .orElseThrow();
    }

    private static Transcript seen(Frame frame) {
        var response = new HttpResponse("HTTP/1.1", 101, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, List.of());
        return new Transcript(List.of(new Event.Responded(1, response), new Event.Received(2, frame)));
    }
}
