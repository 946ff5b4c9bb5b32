package dev.wsspec.runner;

import dev.wsspec.register.Register;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.Rejudge;
import dev.wsspec.report.Rejudgement;
import dev.wsspec.report.RunDocument;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a stored run again with the cases of this release. */
@Command(
        name = "rejudge",
        mixinStandardHelpOptions = true,
        description = "Judge a stored run again with the cases of this release, without its server;"
                + " say which verdicts moved.")
final class RejudgeCommand implements Callable<Integer> {

    private static final String FILE = "wsspec-rejudged.json";

    private final Streams streams;

    @Parameters(paramLabel = "RUN.json", description = "The document of a run, wsspec.json in its report directory.")
    Path file;

    @Option(
            names = "--to",
            paramLabel = "file",
            description = "Where the new document goes (default: " + FILE + " beside the old one).")
    Optional<Path> to = Optional.empty();

    RejudgeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RunDocument document = StoredRun.read(file);
        Rejudgement rejudgement = rejudged(document);
        Path target = to.orElse(file.resolveSibling(FILE));
        try {
            rejudgement.document().write(target);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(
                    "'" + target + "' cannot be written (" + OneLine.of(e) + "); --to names another file.");
        }
        streams.out().print(rejudgement.text());
        streams.out().println("results: " + target);
        streams.out().flush();
        return new Conclusion(document.run().profile(), FailOn.MUST)
                .of(rejudgement.document().results(), false)
                .number();
    }

    private Rejudgement rejudged(RunDocument document) {
        try {
            return Rejudge.of(document, Catalogues.cases(), Register.load(), Version.number());
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + Escaped.text(file.toString()) + "' is no document of a run: "
                    + Escaped.text(String.valueOf(e.getMessage()), 300) + ".");
        }
    }
}
