package dev.wsspec.runner;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where reports go and which: the options of every command that leaves those of a run. */
final class ReportOptions {

    @Option(
            names = "--report-dir",
            paramLabel = "dir",
            defaultValue = "wsspec-report",
            description = "Where reports go (default: wsspec-report).")
    Path dir;

    @Option(names = "--no-allure-html", description = "Leave out the HTML report, which takes a few seconds.")
    boolean noAllureHtml;
}
