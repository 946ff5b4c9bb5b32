package dev.wsspec.runner;

import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunDocument;
import java.io.IOException;
import java.nio.file.Path;

/** Documents of earlier runs, named on the command line. */
final class StoredRun {

    private StoredRun() {}

    /** @throws UsageException when it is none, with a sentence that says why */
    static RunDocument read(Path file) {
        try {
            return RunDocument.read(file);
        } catch (IOException e) {
            String name = Escaped.text(file.toString());
            throw new UsageException(
                    "'" + name + "' " + (e.getMessage() == null ? "cannot be read" : e.getMessage()) + ".");
        }
    }
}
