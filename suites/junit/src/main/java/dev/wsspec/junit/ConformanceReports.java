package dev.wsspec.junit;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineFile;
import dev.wsspec.baseline.StaleEntries;
import dev.wsspec.certificate.Pages;
import dev.wsspec.register.Register;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.MachineReports;
import dev.wsspec.report.ResultLog;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.run.ResultSink;
import dev.wsspec.select.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a run in a build leaves behind. */
final class ConformanceReports {

    static final String BASELINE = "baseline.yml";

    private final Path dir;
    private final ResultLog log;
    private final Judged judged;

    private ConformanceReports(Path dir, ResultLog log, Judged judged) {
        this.dir = dir;
        this.log = log;
        this.judged = judged;
    }

    static ConformanceReports begin(Path dir, Register register, RunInfo info, Judged judged) throws IOException {
        ResultLog log = ResultLog.begin(dir, register, info, judged.known());
        Pages.delete(dir);
        Files.deleteIfExists(dir.resolve(BASELINE));
        return new ConformanceReports(dir, log, judged);
    }

    ResultSink sink() {
        return log;
    }

    Path document() {
        return dir.resolve(RunDocument.FILE);
    }

    /** Writes the document and, where something fails that nobody knows of, the baseline that would excuse it. */
    RunDocument close(RunInfo info) throws IOException {
        RunDocument document = log.close(info);
        MachineReports.write(dir, document);
        Pages.beside(document(), document);
        if (document.results().stream().anyMatch(judged::red)) {
            String origin = "Failures of " + Escaped.text(info.target())
                    + ". Give each its reason, and name the file in" + " the settings of the test.";
            Baseline all = Baseline.of(document, judged::wrong);
            Files.writeString(dir.resolve(BASELINE), BaselineFile.text(all, origin));
        }
        return document;
    }

    /** A sentence for each entry of the baseline that excuses nothing any more. */
    static List<String> stale(Baseline baseline, RunDocument document) {
        return StaleEntries.of(baseline, document.results(), Selection.everyTrial());
    }
}
