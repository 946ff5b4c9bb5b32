package dev.wsspec.rfc6455;

import dev.wsspec.run.Bench;
import dev.wsspec.run.Trial;
import dev.wsspec.suite.ConformanceSuite;
import dev.wsspec.suite.Trials;

/** Runs {@link Utf8Reactions}. */
@ConformanceSuite(Utf8Reactions.class)
final class Utf8ReactionsSuite {

    @Trials
    void holds(Trial trial, Bench bench) {
        bench.run(trial);
    }
}
