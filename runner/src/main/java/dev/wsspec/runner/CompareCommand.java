package dev.wsspec.runner;

import dev.wsspec.report.Compared;
import dev.wsspec.report.Comparison;
import dev.wsspec.report.ComparisonPages;
import dev.wsspec.report.ComparisonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts runs side by side: several targets, or one target before and after. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Put runs side by side, of several servers or of one before and after, as a page and as Markdown.")
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            arity = "2..*",
            paramLabel = "RUN.json",
            description = "Documents of runs, wsspec.json in their report directories.")
    List<Path> files = List.of();

    @Option(
            names = "--report-dir",
            paramLabel = "dir",
            defaultValue = "wsspec-compare",
            description = "Where the pages go (default: wsspec-compare).")
    Path dir;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        // One after the other: a document takes many times the memory of what is kept of it.
        List<Compared> runs =
                files.stream().map(file -> Compared.of(StoredRun.read(file))).toList();
        Comparison comparison = Comparison.of(runs);
        try {
            ComparisonPages.write(dir, comparison);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("nothing can be written to '" + dir + "' (" + OneLine.of(e)
                    + "); --report-dir names another directory.");
        }
        streams.out().print(ComparisonText.of(comparison));
        streams.out().println("page: " + dir.resolve(ComparisonPages.HTML));
        streams.out().println("Markdown: " + dir.resolve(ComparisonPages.MARKDOWN));
        streams.out().flush();
        return ExitCode.OK.number();
    }
}
