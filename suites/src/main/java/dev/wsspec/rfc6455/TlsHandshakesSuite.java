package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link TlsHandshakes}. */
@ConformanceSuite(TlsHandshakes.class)
final class TlsHandshakesSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
