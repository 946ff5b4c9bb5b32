package dev.wsspec.runner;

import dev.wsspec.run.BenchOptions;
import picocli.CommandLine.Option;

/** How much is asked of a target at a time and how long it is waited for: the options of every command that talks to one. */
final class PaceOptions {

    @Option(
            names = "--jobs",
            paramLabel = "n",
            defaultValue = "" + BenchOptions.DEFAULT_JOBS,
            converter = Numbers.Jobs.class,
            description = "Connections at a time (default: 16).")
    int jobs;

    @Option(
            names = "--patience",
            paramLabel = "x",
            defaultValue = "1",
            converter = Numbers.Patience.class,
            description = "A factor on every deadline (default: 1).")
    double patience;
}
