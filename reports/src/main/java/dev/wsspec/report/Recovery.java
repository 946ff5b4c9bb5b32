package dev.wsspec.report;

import com.fasterxml.jackson.core.JacksonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the results that a killed run had written down into the document that it left. */
public final class Recovery {

    private Recovery() {}

    /**
     * The document of a report directory, with the results that lie beside it where a run did not get to its end.
     *
     * @throws IOException when there is no document of this schema, or it cannot be written again
     */
    public static RunDocument of(Path reportDir) throws IOException {
        Path file = reportDir.resolve(RunDocument.FILE);
        Path log = reportDir.resolve(ResultLog.FILE);
        RunDocument left = RunDocument.read(file);
        if (!Files.isRegularFile(log)) {
            return left;
        }
        RunDocument whole = RunDocument.of(left.run(), left.notices(), rows(log));
        whole.write(file);
        Files.delete(log);
        return whole;
    }

    /** Those that were written whole; the last one may have been cut off, even within a character. */
    private static List<ResultRow> rows(Path log) throws IOException {
        var rows = new ArrayList<ResultRow>();
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row(line).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<ResultRow> row(String line) throws IOException {
        try {
            return Optional.of(Json.read(line, ResultRow.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
