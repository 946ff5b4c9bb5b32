package dev.wsspec.runner;

import dev.wsspec.certificate.Pages;
import dev.wsspec.report.GitHubAnnotations;
import dev.wsspec.report.Recovery;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders the certificate, the summary and the badges of a stored run again. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Render certificate, summary and badges of a stored run; recovers what a killed run left.")
final class RenderCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "A report directory or a document of a run (default: wsspec-report).")
    Path run = Path.of("wsspec-report");

    @Option(
            names = "--annotations",
            description = "Print annotations for a GitHub job in place of the summary, and render nothing.")
    boolean annotations;

    RenderCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path file = Files.isDirectory(run) ? run.resolve(RunDocument.FILE) : run;
        try {
            RunDocument document = Files.isDirectory(run) ? Recovery.of(run) : RunDocument.read(run);
            if (annotations) {
                streams.out().print(GitHubAnnotations.of(document));
                return ExitCode.OK.number();
            }
            Pages.beside(file, document);
            streams.out().print(Summary.of(document));
            streams.out().println("certificate: " + file.resolveSibling(Pages.CERTIFICATE));
        } catch (IOException e) {
            throw new UsageException("'" + run + "' cannot be rendered (" + OneLine.of(e) + ").");
        }
        return ExitCode.OK.number();
    }
}
