package dev.wsspec.junit;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.report.Summary;
import dev.wsspec.run.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Ends a run once: stops the server, writes the reports, and tests what can be said only then. */
final class Ending {

    private final ConformanceRun run;
    private final Bench bench;
    private final ConformanceReports reports;
    private final RunFacts facts;
    private final Baseline baseline;
    private final AutoCloseable server;
    private Optional<RunDocument> document = Optional.empty();

    Ending(
            ConformanceRun run,
            Bench bench,
            ConformanceReports reports,
            RunFacts facts,
            Baseline baseline,
            AutoCloseable server) {
        this.run = run;
        this.bench = bench;
        this.reports = reports;
        this.facts = facts;
        this.baseline = baseline;
        this.server = server;
    }

    Stream<DynamicTest> tests() {
        var complete = DynamicTest.dynamicTest("every selected case was run", this::complete);
        var holds = DynamicTest.dynamicTest("the baseline holds", this::holds);
        return baseline.known().isEmpty() ? Stream.of(complete) : Stream.of(complete, holds);
    }

    void close() {
        document();
    }

    private void complete() {
        String reason = document().run().incompleteReason();
        if (!reason.isEmpty()) {
            throw new IllegalStateException("Not everything was run: " + Escaped.text(reason));
        }
    }

    private void holds() {
        List<String> stale = ConformanceReports.stale(baseline, document());
        if (!stale.isEmpty()) {
            throw new AssertionError("Stale in the baseline: " + String.join("; ", stale));
        }
    }

    private synchronized RunDocument document() {
        if (document.isEmpty()) {
            document = Optional.of(ended());
        }
        return document.get();
    }

    private RunDocument ended() {
        run.await();
        RunInfo info = facts.begun().calibrated(bench.calibration());
        RunInfo last =
                bench.death().map(reason -> facts.incomplete(info, reason)).orElseGet(() -> facts.completed(info));
        bench.close();
        stopServer();
        try {
            RunDocument written = reports.close(last);
            System.out.print(Summary.of(written));
            System.out.println("results: " + reports.document());
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("The reports could not be written.", e);
        }
    }

    private void stopServer() {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("wsspec: the server could not be stopped (" + e + ").");
        }
    }
}
