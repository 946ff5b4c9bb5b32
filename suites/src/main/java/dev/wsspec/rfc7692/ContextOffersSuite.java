package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link ContextOffers}. */
@ConformanceSuite(ContextOffers.class)
final class ContextOffersSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
