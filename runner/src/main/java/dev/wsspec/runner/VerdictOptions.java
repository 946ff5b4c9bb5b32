package dev.wsspec.runner;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What makes a run fail and what is excused: the options of every command whose exit code is a verdict. */
final class VerdictOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "must|should|never",
            defaultValue = "must",
            description = "What turns the exit code to 1 (default: must).")
    FailOn failOn;

    @Option(
            names = "--baseline",
            paramLabel = "file",
            description = "Failures that are known and excused; entries that no longer hold fail the run.")
    Optional<Path> file = Optional.empty();

    Baseline baseline() {
        return file.map(BaselineFile::read).orElse(Baseline.NONE);
    }
}
