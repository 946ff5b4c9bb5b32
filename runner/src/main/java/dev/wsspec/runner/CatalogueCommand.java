package dev.wsspec.runner;

import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all cases as pages that can be browsed. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Write all cases as pages in Markdown, one for each section and an index.")
final class CatalogueCommand implements Callable<Integer> {

    private static final Pattern PAGE = Pattern.compile("rfc[0-9]+-[0-9.]+\\.md");

    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "Where the pages go; those of an earlier call are replaced.")
    Path dir;

    CatalogueCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Map<String, String> pages = CataloguePages.of(Catalogues.cases());
        try {
            Files.createDirectories(dir);
            removeOld();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(dir.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("nothing can be written to '" + dir + "' (" + OneLine.of(e) + ").");
        }
        streams.out().println(pages.size() + " pages: " + dir.resolve(CataloguePages.INDEX));
        return ExitCode.OK.number();
    }

    /** Of sections that have no case any more. */
    private void removeOld() throws IOException {
        List<Path> old;
        try (var files = Files.list(dir)) {
            old = files.filter(
                            file -> PAGE.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }
}
