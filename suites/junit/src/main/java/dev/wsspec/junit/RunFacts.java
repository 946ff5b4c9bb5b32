package dev.wsspec.junit;

import dev.wsspec.report.RunInfo;
import dev.wsspec.report.StartedImage;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What reports say about a run in a build. */
final class RunFacts {

    private final Instant started = Instant.now();
    private final Target target;
    private final ConformanceSettings settings;

    RunFacts(Target target, ConformanceSettings settings) {
        this.target = target;
        this.settings = settings;
    }

    RunInfo begun() {
        return new RunInfo(
                Optional.ofNullable(RunFacts.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                target.uri(),
                false,
                StartedImage.NONE,
                settings.headers(),
                List.of(),
                "",
                "",
                settings.profile(),
                BenchOptions.DEFAULT_SEED,
                settings.patience(),
                settings.jobs(),
                List.copyOf(settings.deliveries()),
                String.join(" ", settings.cases()),
                Shard.WHOLE,
                System.getProperty("java.version"),
                started,
                Set.of(),
                false,
                "the run did not end",
                0);
    }

    RunInfo completed(RunInfo info) {
        return info.completed(duration());
    }

    RunInfo incomplete(RunInfo info, String reason) {
        return info.incomplete(reason, duration());
    }

    private Duration duration() {
        return Duration.between(started, Instant.now());
    }
}
