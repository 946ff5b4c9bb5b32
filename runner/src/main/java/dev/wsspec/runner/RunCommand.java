package dev.wsspec.runner;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineFile;
import dev.wsspec.report.CiBuild;
import dev.wsspec.report.RunDocument;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Selection;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs cases against a server and reports how it did. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "wsspec run [ws://HOST:PORT/PATH] [SELECTOR...] [OPTION...]",
        description = "Run cases against a server; without a URL, against the embedded reference server.")
class RunCommand implements Callable<Integer> {

    private final Streams streams;
    private final Optional<CiBuild> build;

    @Parameters(paramLabel = "URL or SELECTOR", description = "The server's ws:// or wss:// URL. " + Selection.HELP)
    List<String> arguments = List.of();

    @Option(
            names = "--profile",
            paramLabel = "core|strict",
            defaultValue = "core",
            description = "strict: violated recommendations fail, too (default: core).")
    Profile profile;

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
    Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--delivery",
            paramLabel = "whole,octets",
            split = ",",
            description = "How octets are cut into writes (default: each case in both ways).")
    Set<Delivery> deliveries = Set.of(Delivery.values());

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

    @Option(
            names = "--seed",
            paramLabel = "n",
            defaultValue = "" + BenchOptions.DEFAULT_SEED,
            converter = Numbers.Seed.class,
            description = "What masking keys and nonces derive from (default: 6455).")
    long seed;

    @Mixin
    RequestFields fields = new RequestFields();

    @Option(
            names = "--report-dir",
            paramLabel = "dir",
            defaultValue = "wsspec-report",
            description = "Where reports go (default: wsspec-report).")
    Path reportDir;

    @Option(
            names = "--report",
            paramLabel = "json=file",
            converter = ReportOption.Converter.class,
            description =
                    "Another copy of wsspec.json; json=- writes it to standard output, and the summary to the other.")
    Optional<ReportOption> report = Optional.empty();

    @Option(names = "--no-allure-html", description = "Leave out the HTML report, which takes a few seconds.")
    boolean noAllureHtml;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show weak cases in full, and where an internal error came from.")
    boolean verbose;

    RunCommand(Streams streams, Optional<CiBuild> build) {
        this.streams = streams;
        this.build = build;
    }

    @Override
    public Integer call() {
        Arguments parsed = Arguments.parse(arguments);
        Optional<ImageRequest> image = image();
        if (image.isPresent() && parsed.target().isPresent()) {
            throw new UsageException("the target is the image or the URL, not both; 'wsspec run' takes a URL.");
        }
        var request = new RunRequest(
                parsed.target().map(target -> target.with(fields.headers())),
                image,
                fields.headers(),
                parsed.selectors(),
                profile,
                failOn,
                baseline.map(BaselineFile::read).orElse(Baseline.NONE),
                deliveries,
                jobs,
                patience,
                seed,
                reportDir,
                !noAllureHtml,
                verbose,
                build);
        try {
            return report.isEmpty() ? new SuiteRun(request, streams).call().number() : reported(request, report.get());
        } catch (IOException e) {
            throw new UsageException("the report cannot be written (" + OneLine.of(e) + ").");
        }
    }

    /** What the target is to be started from; without it, it runs already. */
    Optional<ImageRequest> image() {
        return Optional.empty();
    }

    /** Where the document takes standard output, what is for people goes to the other stream. */
    private int reported(RunRequest request, ReportOption to) throws IOException {
        Streams people = to.standardOutput() ? new Streams(streams.err(), streams.err(), streams.terminal()) : streams;
        ExitCode code = new SuiteRun(request, people).call();
        to.write(reportDir.resolve(RunDocument.FILE), streams.out());
        return code.number();
    }
}
