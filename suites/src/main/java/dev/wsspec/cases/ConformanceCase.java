package dev.wsspec.cases;

import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One requirement, one way to put it to the test, and what each reaction is worth.
 *
 * @param id section, dash, words; in front the number of the RFC and a dash when it is not RFC 6455; never reused
 * @param requirement the row of the register
 * @param text the requirement in one sentence of our own
 * @param control the exchange with its violation repaired; present exactly when the case breaks a rule on purpose
 * @param outcomes tried in order; what none of them matches is a failure
 * @param hint what the author of a server that fails might look at; may be empty
 * @param solitude when nothing may run beside it
 * @param deliveries the ways in which it is run; fewer than all only where cutting the octets up is the case itself
 * @param passive the rule that all octets of the run are held against, not only those of this exchange
 */
public record ConformanceCase(
        String id,
        Level level,
        String requirement,
        String text,
        Optional<Exchange> control,
        Exchange exchange,
        List<Outcome> outcomes,
        Set<Feature> needs,
        String hint,
        Solitude solitude,
        Set<Delivery> deliveries,
        Optional<PassiveRule> passive) {

    private static final Pattern SECTION = Pattern.compile("([0-9]{4}-)?[0-9]+(\\.[0-9]+)*");
    private static final Pattern ID = Pattern.compile(SECTION.pattern() + "(-[a-z0-9]+)+");

    public ConformanceCase {
        outcomes = List.copyOf(outcomes);
        needs = Set.copyOf(needs);
        deliveries = Set.copyOf(deliveries);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not a section, a dash and words");
        }
        if (outcomes.stream()
                .anyMatch(outcome ->
                        outcome.verdict() == Verdict.WEAK && outcome.section().isEmpty())) {
            throw new IllegalArgumentException(id + ": a weak outcome has to name its section and reason");
        }
    }

    /** Starts a case; {@link Draft} has the verbs. */
    public static Draft conformanceCase(String id) {
        return Draft.of(id);
    }

    /** No other exchange may ever run beside it. */
    public boolean alone() {
        return solitude == Solitude.ALWAYS;
    }

    /** The case breaks a rule on purpose. */
    public boolean violating() {
        return control.isPresent();
    }

    /** A server of a protocol of its own sees a message that is none of it, with or without the violation. */
    public boolean sendsMessages() {
        return control.orElse(exchange).steps().stream()
                .filter(Step.Send.class::isInstance)
                .flatMap(step -> ((Step.Send) step).frames().stream())
                .anyMatch(frame -> frame.fin() && frame.opcode() <= Opcode.BINARY);
    }

    /** The section the id begins with: {@code 5.5}, or {@code 9112-5.2} in another RFC than 6455. */
    public String section() {
        return SECTION.matcher(id).results().findFirst().orElseThrow().group();
    }

    @Override
    public String toString() {
        return id;
    }
}
