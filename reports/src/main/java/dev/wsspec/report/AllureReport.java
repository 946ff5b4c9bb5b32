package dev.wsspec.report;

import io.qameta.allure.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Allure report as one HTML file that opens from disk and asks nobody for anything. */
public final class AllureReport {

    public static final String FILE = "report.html";

    private AllureReport() {}

    /** Renders what an {@link AllureSink} left in the report directory; takes seconds. */
    public static Path generate(Path reportDir) throws IOException {
        Path work = Files.createTempDirectory(reportDir, "allure-work");
        try {
            Path html = work.resolve("html");
            var tab = new BehaviorsTab(work.resolve("behaviors.js"));
            new ReportGenerator(AllureConfiguration.with(tab))
                    .generateSingleFile(html, List.of(reportDir.resolve(AllureSink.DIR)));
            String page = Analytics.strip(Files.readString(html.resolve("index.html")));
            Path report = reportDir.resolve(FILE);
            WholeFile.write(report, page);
            return report;
        } finally {
            Folder.delete(work);
        }
    }
}
