package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseTrials;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.EachCase;

/** Runs {@link HandshakeKey}. */
@ConformanceSuite(HandshakeKey.class)
final class HandshakeKeySuite {

    @EachCase
    void holds(CaseTrials trials, Bench bench) {
        bench.run(trials);
    }
}
