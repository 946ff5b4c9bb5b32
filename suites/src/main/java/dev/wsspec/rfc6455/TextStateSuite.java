package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import org.junit.jupiter.api.Test;

/** Runs {@link TextState}. */
@ConformanceSuite(TextState.class)
record TextStateSuite(Trial trial, Bench bench) {

    @Test
    void holds() {
        bench.run(trial);
    }
}
