package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs {@link Passive}, when everything else has run. */
@Isolated
@ConformanceSuite(Passive.class)
record PassiveSuite(Trial trial, Bench bench) {

    @Test
    void holds() {
        bench.run(trial);
    }
}
