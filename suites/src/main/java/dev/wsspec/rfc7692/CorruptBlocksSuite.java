package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseTrials;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.EachCase;

/** Runs {@link CorruptBlocks}. */
@ConformanceSuite(CorruptBlocks.class)
final class CorruptBlocksSuite {

    @EachCase
    void holds(CaseTrials trials, Bench bench) {
        bench.run(trials);
    }
}
