package dev.wsspec.runner;

import dev.wsspec.report.ReportClasses;
import dev.wsspec.run.Suites;

/** Loads what a run needs last while its cases are being made: a second of starting up uses one core, and there are more. */
final class HeadStart {

    private HeadStart() {}

    /** Returns at once; whatever goes wrong goes wrong again where somebody waits for it. */
    static void begin() {
        var thread = new Thread(HeadStart::load, "wsspec-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            JupiterRun.rehearse(Suites.all().get(0));
            ReportClasses.load();
        } catch (RuntimeException | LinkageError e) {
            return;
        }
    }
}
