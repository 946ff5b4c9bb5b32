package dev.wsspec.runner;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineFile;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunDocument;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a baseline of what a run failed. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Print a baseline that excuses what a run failed; 'run --baseline FILE' takes it.")
final class BaselineCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "RUN.json", description = "The document of a run, wsspec.json in its report directory.")
    Path file;

    @Option(
            names = "--fail-on",
            paramLabel = "must|should",
            defaultValue = "must",
            description = "should: missed recommendations are excused, too (default: must).")
    FailOn failOn;

    BaselineCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RunDocument document = StoredRun.read(file);
        if (failOn == FailOn.NEVER) {
            throw new UsageException("--fail-on never needs no baseline; it is must or should here.");
        }
        var conclusion = new Conclusion(document.run().profile(), failOn);
        String origin = "Known failures of " + Escaped.text(document.run().target()) + ", from a run of wsspec "
                + Escaped.text(document.run().version()) + ". Give each its reason.";
        streams.out().print(BaselineFile.text(Baseline.of(document, conclusion::red), origin));
        streams.out().flush();
        return ExitCode.OK.number();
    }
}
