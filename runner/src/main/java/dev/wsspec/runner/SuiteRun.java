package dev.wsspec.runner;

import dev.wsspec.register.Register;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunInfo;
import dev.wsspec.run.Bench;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.select.Selection;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** One run, from the request to the exit code. */
final class SuiteRun implements Callable<ExitCode> {

    private final RunRequest request;
    private final Streams streams;
    private final Register register = Register.load();
    private final Relay relay = new Relay();
    private boolean told;

    SuiteRun(RunRequest request, Streams streams) {
        this.request = request;
        this.streams = streams;
    }

    @Override
    public ExitCode call() {
        Selection selection = Selection.of(Catalogues.cases(), request.selectors(), request.deliveries())
                .in(request.shard());
        request.image().ifPresent(image -> streams.err().println("  starting " + Escaped.text(image.name()) + " …"));
        Instant started = Instant.now();
        try (TestedServer server = start(started)) {
            RunInfo info = request.info(server.target(), started).from(server.image());
            Reports reports = Reports.begin(
                    request.reportDir(), register, info, request.baseline().failures(), request.build());
            relay.add(reports);
            try (Progress progress = Progress.of(streams, selection.size())) {
                relay.add(progress);
                return against(server, selection, info, reports, progress);
            }
        } catch (NoTargetException e) {
            return without(e.getMessage(), started);
        }
    }

    private TestedServer start(Instant started) throws NoTargetException {
        if (request.image().isEmpty()) {
            return TestedServer.of(request);
        }
        var start = new ImageStart(request.image().get());
        var plan = new StartPlan(start, reason -> without(reason, started));
        try (Interruption interruption = Interruption.guard(plan, streams)) {
            return served(start, interruption);
        }
    }

    /** What goes wrong behind an interruption is its doing. */
    private TestedServer served(ImageStart start, Interruption interruption) throws NoTargetException {
        try {
            return start.server(request.approach());
        } catch (NoTargetException e) {
            throw interruption.happened() ? new NoTargetException(Interruption.REASON, e) : e;
        }
    }

    /** Says so once: an interruption and what comes of it are one reason. */
    private synchronized ExitCode without(String reason, Instant started) {
        if (told) {
            return ExitCode.INCOMPLETE;
        }
        told = true;
        Target nowhere = request.image().orElseThrow().nowhere(request.approach());
        RunInfo info = request.info(nowhere, started);
        Reports reports = Reports.begin(
                request.reportDir(), register, info, request.baseline().failures(), request.build());
        reports.pages(reports.close(info.incomplete(reason, Duration.between(started, Instant.now()))));
        streams.err().println("wsspec: " + reason);
        return ExitCode.INCOMPLETE;
    }

    private ExitCode against(
            TestedServer server, Selection selection, RunInfo info, Reports reports, Progress progress) {
        var preflight = new Preflight(info, reports, progress, streams);
        try (Bench bench = open(server, selection, preflight)) {
            RunInfo calibrated = info.calibrated(bench.calibration());
            var verdict = new FinalVerdict(request, register, bench, relay, reports, calibrated, streams, progress);
            try (Interruption interruption = Interruption.guard(stopping(verdict, server), streams)) {
                ExitCode code = execute(bench, verdict);
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
        try (Interruption interruption = Interruption.guard(stopping(preflight, server), streams)) {
            return Bench.open(request.options(server.target()), selection, relay);
        }
    }

    /** Whatever happens to JUnit, what was found out by then is reported. */
    private ExitCode execute(Bench bench, FinalVerdict verdict) {
        try {
            JupiterRun.execute(bench, request.jobs(), new Breakage(relay));
        } catch (RuntimeException e) {
            relay.notice("wsspec itself failed: " + OneLine.of(e) + ".");
        }
        return verdict.give("");
    }

    private Interruption.Plan stopping(Interruption.Plan plan, TestedServer server) {
        return new StoppingPlan(plan, server, relay);
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
