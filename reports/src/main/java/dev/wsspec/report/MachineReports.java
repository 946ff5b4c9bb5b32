package dev.wsspec.report;

import dev.wsspec.autobahn.AutobahnMap;
import java.io.IOException;
import java.nio.file.Path;

/** What build servers and scripts read of a run, beside the document. */
public final class MachineReports {

    private MachineReports() {}

    /** Writes {@code junit.xml} and {@code index.json} into the report directory. */
    public static void write(Path reportDir, RunDocument document) throws IOException {
        WholeFile.write(reportDir.resolve(JunitXml.FILE), JunitXml.of(document));
        WholeFile.write(reportDir.resolve(AutobahnIndex.FILE), AutobahnIndex.of(document, AutobahnMap.load()));
    }
}
