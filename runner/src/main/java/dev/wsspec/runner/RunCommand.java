package dev.wsspec.runner;

import dev.wsspec.report.CiBuild;
import dev.wsspec.report.RunDocument;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Selection;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
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
    private final ValueSource values;

    @Parameters(
            paramLabel = "URL or SELECTOR",
            description = "The server's ws://, wss:// or unix: URL. " + Selection.HELP)
    List<String> arguments = List.of();

    @Option(
            names = "--profile",
            paramLabel = "core|strict",
            defaultValue = "core",
            description = "strict: violated recommendations fail, too (default: core).")
    Profile profile;

    @Mixin
    VerdictOptions verdict = new VerdictOptions();

    @Option(
            names = "--delivery",
            paramLabel = "whole,octets",
            split = ",",
            description = "How octets are cut into writes (default: each case in both ways).")
    Set<Delivery> deliveries = Set.of(Delivery.values());

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            converter = Numbers.Parts.class,
            description = "Only the i-th of n parts of the cases; 'wsspec merge' puts the parts together.")
    Shard shard = Shard.WHOLE;

    @Mixin
    PaceOptions pace = new PaceOptions();

    @Option(
            names = "--seed",
            paramLabel = "n",
            defaultValue = "" + BenchOptions.DEFAULT_SEED,
            converter = Numbers.Seed.class,
            description = "What masking keys and nonces derive from (default: 6455).")
    long seed;

    @Mixin
    TargetOptions options = new TargetOptions();

    @Option(
            names = "--targets",
            paramLabel = "file",
            description = "Targets in YAML (docs/targets.md), run one after the other; the worst exit code counts.")
    Optional<Path> targets = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "name",
            description = "Of the targets in the file, run this one only; repeatable.")
    List<String> names = List.of();

    @Mixin
    ReportOptions reports = new ReportOptions();

    @Option(
            names = "--report",
            paramLabel = "json=file",
            converter = ReportOption.Converter.class,
            description =
                    "Another copy of wsspec.json; json=- writes it to standard output, and the summary to the other.")
    Optional<ReportOption> report = Optional.empty();

    @Option(
            names = {"-v", "--verbose"},
            description = "Show weak cases in full, and where an internal error came from.")
    boolean verbose;

    RunCommand(Streams streams, Optional<CiBuild> build, ValueSource values) {
        this.streams = streams;
        this.build = build;
        this.values = values;
    }

    @Override
    public Integer call() {
        Arguments parsed = Arguments.parse(arguments);
        Optional<ImageRequest> image = image();
        if (image.isPresent() && parsed.target().isPresent()) {
            throw new UsageException("the target is the image or the URL, not both; 'wsspec run' takes a URL.");
        }
        if (targets.isPresent()) {
            if (image.isPresent() || report.isPresent()) {
                throw new UsageException(
                        "--targets goes neither with an image nor with --report: each target has a directory.");
            }
            return new TargetsRun(streams).of(all(parsed, targets.get())).number();
        }
        if (!names.isEmpty()) {
            throw new UsageException("--target is one of the targets in a file: --targets FILE names it.");
        }
        Approach approach = ApproachPlan.of(options.description(), values);
        // What does not fit the image is said before it is started.
        image.ifPresent(request -> request.nowhere(approach));
        RunRequest request = request(parsed.target().map(approach::to), approach, parsed.selectors(), reports.dir);
        try {
            return report.isEmpty() ? new SuiteRun(request, streams).call().number() : reported(request, report.get());
        } catch (IOException e) {
            throw new UsageException("the report cannot be written (" + OneLine.of(e) + ").");
        }
    }

    private List<TargetsRun.Named> all(Arguments parsed, Path file) {
        if (parsed.target().isPresent() || !options.description().words().isEmpty()) {
            throw new UsageException("with --targets all that is said about a target stands in the file.");
        }
        List<TargetEntry> entries = TargetFile.read(file);
        List<String> known = entries.stream().map(TargetEntry::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new UsageException(
                    "'" + file + "' has no target '" + name + "'; it has " + String.join(", ", known) + ".");
        });
        return entries.stream()
                .filter(entry -> names.isEmpty() || names.contains(entry.name()))
                .map(entry -> named(entry, parsed.selectors()))
                .toList();
    }

    private TargetsRun.Named named(TargetEntry entry, List<String> selectors) {
        Approach approach = ApproachPlan.of(entry.description(), values);
        Path dir = reports.dir.resolve(entry.name());
        return new TargetsRun.Named(
                entry.name(), request(Optional.of(approach.to(entry.url())), approach, selectors, dir));
    }

    private RunRequest request(Optional<Target> target, Approach approach, List<String> selectors, Path dir) {
        return new RunRequest(
                target,
                image(),
                approach,
                selectors,
                shard,
                profile,
                verdict.failOn,
                verdict.baseline(),
                deliveries,
                pace.jobs,
                pace.patience,
                seed,
                dir,
                !reports.noAllureHtml,
                verbose,
                build);
    }

    /** What the target is to be started from; without it, it runs already. */
    Optional<ImageRequest> image() {
        return Optional.empty();
    }

    /** Where the document takes standard output, what is for people goes to the other stream. */
    private int reported(RunRequest request, ReportOption to) throws IOException {
        Streams people = to.standardOutput() ? new Streams(streams.err(), streams.err(), streams.terminal()) : streams;
        ExitCode code = new SuiteRun(request, people).call();
        to.write(reports.dir.resolve(RunDocument.FILE), streams.out());
        return code.number();
    }
}
