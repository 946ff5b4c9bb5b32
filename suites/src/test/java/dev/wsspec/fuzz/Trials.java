package dev.wsspec.fuzz;

import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Step;
import java.util.List;

/** What is played: cases without a crowd beside them and without megabytes, in each of their deliveries. */
final class Trials {

    private static final int HEAVY = 64 << 10;

    static final List<Trial> ALL = Catalogues.cases().stream()
            .filter(one -> light(one.exchange()))
            .flatMap(one -> one.deliveries().stream().sorted().map(delivery -> new Trial(one, delivery)))
            .toList();

    private Trials() {}

    private static boolean light(Exchange exchange) {
        return exchange.companions().isEmpty()
                && exchange.steps().stream().noneMatch(Step.Meanwhile.class::isInstance)
                && exchange.weight() < HEAVY;
    }
}
