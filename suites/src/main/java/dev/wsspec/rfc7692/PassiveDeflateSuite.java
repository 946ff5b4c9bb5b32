package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link PassiveDeflate}, when everything else has run. */
@ConformanceSuite(PassiveDeflate.class)
final class PassiveDeflateSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
