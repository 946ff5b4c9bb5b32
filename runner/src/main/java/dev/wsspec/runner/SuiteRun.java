package dev.wsspec.runner;

import dev.wsspec.register.Register;
import dev.wsspec.report.RunInfo;
import dev.wsspec.run.Bench;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.select.Selection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** One run, from the request to the exit code. */
final class SuiteRun implements Callable<ExitCode> {

    private final RunRequest request;
    private final Streams streams;
    private final Register register = Register.load();
    private final Relay relay = new Relay();

    SuiteRun(RunRequest request, Streams streams) {
        this.request = request;
        this.streams = streams;
    }

    @Override
    public ExitCode call() {
        Selection selection = Selection.of(Catalogues.cases(), request.selectors(), request.deliveries());
        try (TestedServer server = TestedServer.of(request)) {
            RunInfo info = request.info(server.target(), Instant.now());
            Reports reports = Reports.begin(
                    request.reportDir(), register, info, request.baseline().failures(), request.build());
            relay.add(reports);
            try (Progress progress = Progress.of(streams, selection.size())) {
                relay.add(progress);
                return against(server, selection, info, reports, progress);
            }
        }
    }

    private ExitCode against(
            TestedServer server, Selection selection, RunInfo info, Reports reports, Progress progress) {
        var preflight = new Preflight(info, reports, progress, streams);
        try (Bench bench = open(server, selection, preflight)) {
            RunInfo calibrated = info.calibrated(bench.calibration());
            var verdict = new FinalVerdict(request, register, bench, relay, reports, calibrated, streams, progress);
            try (Interruption interruption = Interruption.guard(verdict, streams)) {
                ExitCode code = execute(bench, reports, verdict);
                if (request.allureHtml() && !interruption.happened()) {
                    html(reports);
                }
                return code;
            }
        } catch (UnreachableException e) {
            preflight.conclude(e.getMessage());
            return ExitCode.INCOMPLETE;
        }
    }

    @SuppressWarnings("try")
    private Bench open(TestedServer server, Selection selection, Preflight preflight) throws UnreachableException {
        try (Interruption interruption = Interruption.guard(preflight, streams)) {
            return Bench.open(request.options(server.target()), selection, relay);
        }
    }

    /** Whatever happens to JUnit, what was found out by then is reported. */
    private ExitCode execute(Bench bench, Reports reports, FinalVerdict verdict) {
        try {
            JupiterRun.execute(bench, request.jobs(), List.of(reports.listener(), new Breakage(relay)));
        } catch (RuntimeException e) {
            relay.notice("wsspec itself failed: " + OneLine.of(e) + ".");
        }
        return verdict.give("");
    }

    private void html(Reports reports) {
        try {
            streams.err().println("  writing the Allure report …");
            streams.out().println("Allure report: " + reports.html());
        } catch (IOException | RuntimeException e) {
            streams.err()
                    .println("wsspec: the Allure report could not be written (" + OneLine.of(e)
                            + "); the verdict above stands.");
        }
    }
}
