package dev.wsspec.rfc7692;

import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseTrials;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.EachCase;

/** Runs {@link ServerWindow}. */
@ConformanceSuite(ServerWindow.class)
final class ServerWindowSuite {

    @EachCase
    void holds(CaseTrials trials, Bench bench) {
        bench.run(trials);
    }
}
