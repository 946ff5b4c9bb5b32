package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link TlsUnmasked}. */
@ConformanceSuite(TlsUnmasked.class)
final class TlsUnmaskedSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
