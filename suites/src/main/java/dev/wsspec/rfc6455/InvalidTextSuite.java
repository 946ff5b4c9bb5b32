package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link InvalidText}. */
@ConformanceSuite(InvalidText.class)
final class InvalidTextSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
