package dev.wsspec.runner;

import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunInfo;
import java.time.Duration;
import java.time.Instant;

/** A run that ends before anything could be judged. */
record Preflight(RunInfo info, Reports reports, Progress progress, Streams streams) implements Interruption.Plan {

    @Override
    public void stop(String reason) {
        // Nothing has begun that could go on.
    }

    @Override
    public void conclude(String reason) {
        progress.close();
        reports.pages(reports.close(info.incomplete(reason, Duration.between(info.started(), Instant.now()))));
        streams.err().println("wsspec: " + Escaped.text(reason));
    }
}
