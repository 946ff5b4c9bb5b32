package dev.wsspec.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the time of one run went to, in seconds of wall time.
 *
 * @param before from the start of the process until all cases are built and selected
 * @param run until the last verdict is written: calibration, exchanges, judging, and the reports that grow with them
 * @param behind until the end: the reports that are made of the whole, and the end of the process
 */
record Stages(double before, double run, double behind) {

    /**
     * Takes the moments from what the run wrote.
     *
     * @param begun when it was started
     * @param wall seconds from then until it had ended
     */
    static Stages of(Path document, Instant begun, double wall) throws IOException {
        JsonNode run = new ObjectMapper().readTree(document.toFile()).get("run");
        Instant started = Instant.parse(run.get("started").textValue());
        double before = Duration.between(begun, started).toNanos() / 1e9;
        double during = run.get("durationMillis").longValue() / 1e3;
        return new Stages(before, during, wall - before - during);
    }

    /** The median of one stage in all runs. */
    static double median(List<Stages> all, ToDoubleFunction<Stages> stage) {
        return all.stream()
                .mapToDouble(stage)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
