package dev.wsspec.runner;

import dev.wsspec.report.CiBuild;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Selection;
import dev.wsspec.wire.Delivery;
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
final class RunCommand implements Callable<Integer> {

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
        var request = new RunRequest(
                parsed.target().map(target -> target.with(fields.headers())),
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
        return new SuiteRun(request, streams).call().number();
    }
}
