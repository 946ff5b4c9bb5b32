package dev.wsspec.report;

import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.ResultSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes each result down when it arrives, and the document when the run is over. */
public final class ResultLog implements ResultSink {

    public static final String FILE = "results.jsonl";

    private final Path dir;
    private final Register register;
    private final KnownFailures known;
    private final Writer lines;
    private final List<String> notices = new ArrayList<>();
    private final List<ResultRow> rows = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private boolean open = true;

    private ResultLog(Path dir, Register register, KnownFailures known, Writer lines) {
        this.dir = dir;
        this.register = register;
        this.known = known;
        this.lines = lines;
    }

    /** Leaves a document that says the run is incomplete, for the case that it never gets any further. */
    public static ResultLog begin(Path reportDir, Register register, RunInfo run) throws IOException {
        return begin(reportDir, register, run, KnownFailures.NONE);
    }

    /** The same, and marks what the user knows of. */
    public static ResultLog begin(Path reportDir, Register register, RunInfo run, KnownFailures known)
            throws IOException {
        Files.createDirectories(reportDir);
        RunDocument unfinished = RunDocument.of(run, List.of(), List.of());
        unfinished.write(reportDir.resolve(RunDocument.FILE));
        return new ResultLog(reportDir, register, known, Files.newBufferedWriter(reportDir.resolve(FILE)));
    }

    /** Of a trial only the first result counts: whoever could not pass it on may say later that there is none. */
    @Override
    public void accept(CaseResult result) {
        ResultRow row = ResultRow.of(result, register, known);
        try {
            append(row, Json.line(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void notice(String sentence) {
        notices.add(Escaped.text(sentence));
    }

    /** Renders the document from what was written down; results that arrive later are too late for it. */
    public RunDocument close(RunInfo run) throws IOException {
        RunDocument document = end(run);
        keep(document);
        return document;
    }

    /** Takes no more results, and puts those together that came in time. */
    public synchronized RunDocument end(RunInfo run) throws IOException {
        open = false;
        lines.close();
        return RunDocument.of(run, notices, rows);
    }

    /** Writes the document in place of the log. */
    public void keep(RunDocument document) throws IOException {
        document.write(dir.resolve(RunDocument.FILE));
        Files.deleteIfExists(dir.resolve(FILE));
    }

    private synchronized void append(ResultRow row, String line) throws IOException {
        if (open && told.add(row.id())) {
            lines.write(line + "\n");
            lines.flush();
            rows.add(row);
        }
    }
}
