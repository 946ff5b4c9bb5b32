package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseTrials;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.EachCase;

/** Runs {@link NothingAgreed}. */
@ConformanceSuite(NothingAgreed.class)
final class NothingAgreedSuite {

    @EachCase
    void holds(CaseTrials trials, Bench bench) {
        bench.run(trials);
    }
}
