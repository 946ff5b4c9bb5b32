package dev.wsspec.runner;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.StaleEntries;
import dev.wsspec.certificate.Pages;
import dev.wsspec.report.AllureReport;
import dev.wsspec.report.MachineReports;
import dev.wsspec.report.Merge;
import dev.wsspec.report.MergeException;
import dev.wsspec.report.MergedAllure;
import dev.wsspec.report.Part;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Summary;
import dev.wsspec.select.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the shards of a run together: one document, and all that is rendered of it. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Put the parts together that 'run --shard' left: one document with all its pages.")
final class MergeCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = "The report directory, or the document in it, of each shard.")
    List<Path> given = List.of();

    @Mixin
    VerdictOptions verdict = new VerdictOptions();

    @Mixin
    ReportOptions reports = new ReportOptions();

    MergeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Baseline baseline = verdict.baseline();
        RunDocument merged;
        try {
            merged = Merge.of(given.stream().map(MergeCommand::part).toList(), Version.number())
                    .excusing(baseline.failures());
        } catch (UsageException | MergeException e) {
            // A shard that cannot be read is as good as missing.
            streams.err().println("wsspec: " + e.getMessage());
            return ExitCode.INCOMPLETE.number();
        }
        List<String> stale = StaleEntries.of(baseline, merged.results(), Selection.everyTrial());
        try {
            write(merged, stale);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("nothing can be written to '" + reports.dir + "' (" + OneLine.of(e)
                    + "); --report-dir names another directory.");
        }
        return conclusion(merged, stale).number();
    }

    private ExitCode conclusion(RunDocument merged, List<String> stale) {
        return merged.run().complete()
                ? new Conclusion(merged.run().profile(), verdict.failOn).of(merged.results(), !stale.isEmpty())
                : ExitCode.INCOMPLETE;
    }

    private static Part part(Path path) {
        return new Part(path.toString(), StoredRun.read(document(path)));
    }

    private static Path document(Path path) {
        return Files.isDirectory(path) ? path.resolve(RunDocument.FILE) : path;
    }

    private void write(RunDocument merged, List<String> stale) throws IOException {
        Path dir = reports.dir;
        Files.createDirectories(dir);
        refuseToOverwrite();
        AllureReport.delete(dir);
        Pages.delete(dir);
        Path file = dir.resolve(RunDocument.FILE);
        merged.write(file);
        MachineReports.write(dir, merged);
        Pages.beside(file, merged);
        streams.out().print(Summary.of(merged));
        stale.forEach(sentence -> streams.out().println("stale in the baseline: " + sentence));
        streams.out().println("results: " + file);
        streams.out().println("certificate: " + dir.resolve(Pages.CERTIFICATE));
        allure(merged);
        streams.out().flush();
    }

    /** The parts stay what they are, so that they can be merged again. */
    private void refuseToOverwrite() throws IOException {
        for (Path path : given) {
            if (Files.isSameFile(document(path).toAbsolutePath().getParent(), reports.dir)) {
                throw new UsageException("the merged run cannot go where a shard is, to '" + reports.dir
                        + "'; --report-dir names another directory.");
            }
        }
    }

    private void allure(RunDocument merged) throws IOException {
        List<Path> folders = given.stream()
                .map(path -> document(path).toAbsolutePath().getParent())
                .toList();
        Optional<String> lacking = MergedAllure.collect(folders, reports.dir, merged);
        if (lacking.isPresent()) {
            streams.out().println("no Allure report: " + lacking.get());
        } else if (!reports.noAllureHtml) {
            streams.err().println("  writing the Allure report …");
            streams.out().println("Allure report: " + AllureReport.generate(reports.dir));
        }
    }
}
