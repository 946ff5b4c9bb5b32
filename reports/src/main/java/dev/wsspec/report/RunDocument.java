package dev.wsspec.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The whole truth about a run, as it stands in {@code wsspec.json}. */
public record RunDocument(int schema, RunInfo run, Score score, List<String> notices, List<ResultRow> results) {

    public static final int SCHEMA = 1;
    public static final String FILE = "wsspec.json";

    public RunDocument {
        notices = List.copyOf(notices);
        results = List.copyOf(results);
    }

    /** Scores the rows and puts them into the order of the RFCs. */
    public static RunDocument of(RunInfo run, List<String> notices, List<ResultRow> rows) {
        List<ResultRow> sorted = rows.stream().sorted(ResultRow.order()).toList();
        return new RunDocument(SCHEMA, run, Score.of(sorted, run), notices, sorted);
    }

    /** The same where this is known, too; what is known already stays so. */
    public RunDocument excusing(KnownFailures known) {
        List<ResultRow> rows = results.stream()
                .map(row -> row.known().isEmpty()
                        ? known.reason(row.id(), row.verdict())
                                .map(row::excused)
                                .orElse(row)
                        : row)
                .toList();
        return new RunDocument(schema, run, score, notices, rows);
    }

    /**
     * Reads a document that an earlier run wrote.
     *
     * @throws IOException when the file cannot be read or is no document of this schema; the message goes on behind the
     *     name of the file
     */
    public static RunDocument read(Path file) throws IOException {
        return DocumentReader.read(file);
    }

    /** Writes the file in one move, so that nobody ever reads half of it. */
    public void write(Path file) throws IOException {
        WholeFile.write(file, out -> Json.rows(this, out));
    }
}
