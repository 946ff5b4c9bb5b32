package dev.wsspec.runner;

import dev.wsspec.baseline.Baseline;
import dev.wsspec.report.CiBuild;
import dev.wsspec.report.RunInfo;
import dev.wsspec.report.StartedImage;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks a run to be.
 *
 * @param target empty for the embedded reference server, and when there is an image
 * @param image what the target is to be started from
 * @param approach how the target is met
 * @param verbose show weak cases in full
 * @param build what the run is part of, where that is known
 */
record RunRequest(
        Optional<Target> target,
        Optional<ImageRequest> image,
        Approach approach,
        List<String> selectors,
        Shard shard,
        Profile profile,
        FailOn failOn,
        Baseline baseline,
        Set<Delivery> deliveries,
        int jobs,
        double patience,
        long seed,
        Path reportDir,
        boolean allureHtml,
        boolean verbose,
        Optional<CiBuild> build) {

    RunRequest {
        selectors = List.copyOf(selectors);
        deliveries = Set.copyOf(deliveries);
    }

    BenchOptions options(Target at) {
        return new BenchOptions(at, jobs, patience, seed, profile, deliveries);
    }

    /** What is known about the run before it begins. */
    RunInfo info(Target at, Instant started) {
        return new RunInfo(
                Version.number(),
                at.uri(),
                target.isEmpty() && image.isEmpty(),
                StartedImage.NONE,
                at.headers().stream().map(field -> shown(field, at)).toList(),
                approach.words(),
                "",
                "",
                profile,
                seed,
                patience,
                jobs,
                List.copyOf(deliveries),
                String.join(" ", selectors),
                shard,
                System.getProperty("java.version"),
                started,
                Set.of(),
                false,
                "the run did not end",
                0);
    }

    private static Header shown(Header field, Target at) {
        return at.secrets().contains(field.value()) ? new Header(field.name(), "…") : field;
    }
}
