package dev.wsspec.report;

import dev.wsspec.cases.Feature;
import dev.wsspec.run.Calibration;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was run, against what, and how.
 *
 * @param version wsspec's own
 * @param target the ws: or wss: URI
 * @param embedded the target is our own reference server, started for this run alone
 * @param image what the target was started from for this run alone
 * @param fields field lines that the user added to every upgrade request, in their order and without secrets
 * @param again the options of the command line that describe the target, without secrets, for a command that does the same
 * @param server the Server field of the 101, or empty
 * @param tls what TLS has agreed on: version, cipher suite, ALPN; empty without TLS
 * @param selection which cases were asked for, in words; empty for all
 * @param shard which part of that was run
 * @param java the version of the Java runtime
 * @param features what the target offers, as declared or seen
 * @param complete every selected trial has its result
 * @param incompleteReason empty when it is complete
 * @param durationMillis from the start to the last result
 */
public record RunInfo(
        String version,
        String target,
        boolean embedded,
        StartedImage image,
        List<Header> fields,
        List<String> again,
        String server,
        String tls,
        Profile profile,
        long seed,
        double patience,
        int jobs,
        List<Delivery> deliveries,
        String selection,
        Shard shard,
        String java,
        Instant started,
        Set<Feature> features,
        boolean complete,
        String incompleteReason,
        long durationMillis) {

    /** Of what a target says about itself, in characters. */
    private static final int SHOWN = 500;

    public RunInfo {
        fields = fields.stream().map(Secrets::hide).toList();
        again = List.copyOf(again);
        deliveries = deliveries.stream().sorted().toList();
        features = Collections.unmodifiableSet(new TreeSet<>(features));
    }

    /** With what the preflight found out. */
    public RunInfo calibrated(Calibration calibration) {
        String agreed = calibration.secured().map(Event.Secured::agreed).orElse("");
        return with(
                version,
                image,
                Escaped.text(calibration.server(), SHOWN),
                Escaped.text(agreed, SHOWN),
                calibration.features(),
                complete,
                incompleteReason,
                durationMillis);
    }

    /** All selected trials were run. */
    public RunInfo completed(Duration duration) {
        return with(version, image, server, tls, features, true, "", duration.toMillis());
    }

    /** The run ended before its end, for this reason. */
    public RunInfo incomplete(String reason, Duration duration) {
        return with(version, image, server, tls, features, false, Escaped.text(reason, SHOWN), duration.toMillis());
    }

    /** With what the target was started from. */
    public RunInfo from(StartedImage started) {
        return with(version, started, server, tls, features, complete, incompleteReason, durationMillis);
    }

    /** The same run, judged by another release. */
    RunInfo judgedBy(String release) {
        return with(release, image, server, tls, features, complete, incompleteReason, durationMillis);
    }

    private RunInfo with(
            String release,
            StartedImage otherImage,
            String otherServer,
            String otherTls,
            Set<Feature> otherFeatures,
            boolean isComplete,
            String reason,
            long millis) {
        return new RunInfo(
                release,
                target,
                embedded,
                otherImage,
                fields,
                again,
                otherServer,
                otherTls,
                profile,
                seed,
                patience,
                jobs,
                deliveries,
                selection,
                shard,
                java,
                started,
                otherFeatures,
                isComplete,
                reason,
                millis);
    }
}
