package dev.wsspec.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The Allure report as one HTML file that opens from disk and asks nobody for anything. */
public final class AllureReport {

    public static final String FILE = "report.html";

    private AllureReport() {}

    /** Removes what an earlier run left, but for the history. */
    public static void delete(Path reportDir) throws IOException {
        Files.deleteIfExists(reportDir.resolve(FILE));
        Files.deleteIfExists(PackedFolder.of(reportDir.resolve(AllureSink.DIR)));
    }

    /**
     * Renders what an {@link AllureSink} left in the report directory; takes seconds. The results end up in an archive,
     * for they would be larger than all else together, and what is to be known of this run in the history for the next.
     */
    public static Path generate(Path reportDir) throws IOException {
        Path results = reportDir.resolve(AllureSink.DIR);
        var history = new AllureHistory(reportDir.resolve(AllureHistory.FILE));
        history.hand(results);
        Path work = Files.createTempDirectory(reportDir, "allure-work");
        CompletableFuture<Void> archived = CompletableFuture.runAsync(() -> pack(results));
        try {
            var configuration = AllureConfiguration.with(new BehaviorsTab(work.resolve("behaviors.js")));
            SortedMap<String, byte[]> data = AllureData.of(configuration, results);
            archived = archived.thenRunAsync(() -> clear(results));
            Path report = reportDir.resolve(FILE);
            WholeFile.write(report, AllurePage.of(configuration, data, work.resolve("html")));
            history.keep(data);
            archived.join();
            return report;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            throw e;
        } finally {
            // Without a page there is to be an archive all the same, and not half of one.
            archived.exceptionally(problem -> null).join();
            Folder.delete(work);
        }
    }

    private static void clear(Path results) {
        try {
            Folder.delete(results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a second, and a core that the page leaves idle. */
    private static void pack(Path results) {
        try {
            PackedFolder.pack(results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
