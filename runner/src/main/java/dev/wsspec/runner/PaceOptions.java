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
            description =
                    "Trials at a time (default: 16). There may be more connections: for what is over, what waits for long, and what"
                            + " is on its way to a target far away.")
    int jobs;

    @Option(
            names = "--patience",
            paramLabel = "x",
            defaultValue = "1",
            converter = Numbers.Patience.class,
            description = "A factor on every deadline (default: 1).")
    double patience;
}
