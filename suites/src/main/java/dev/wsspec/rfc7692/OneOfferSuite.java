package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link OneOffer}. */
@ConformanceSuite(OneOffer.class)
final class OneOfferSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
