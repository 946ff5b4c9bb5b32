package dev.wsspec.report;

import dev.wsspec.cases.Feature;
import dev.wsspec.select.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the shards of a run together again. */
public final class Merge {

    private Merge() {}

    /**
     * The document that one run of all cases would have left.
     *
     * @param given at least one
     * @param version of this release
     * @throws MergeException when the documents are not all parts of one run, each once
     */
    public static RunDocument of(List<Part> given, String version) throws MergeException {
        List<Part> parts = Parts.of(given, version).all();
        List<String> notices = new ArrayList<>();
        parts.forEach(part -> part.document()
                .notices()
                .forEach(notice -> notices.add("shard " + part.shard() + ": " + Escaped.text(notice))));
        notices.addAll(differences(parts));
        return RunDocument.of(
                info(parts),
                notices,
                parts.stream()
                        .flatMap(part -> part.document().results().stream())
                        .toList());
    }

    /** One target may have looked different to each part, above all behind a load balancer. */
    private static List<String> differences(List<Part> parts) {
        var notices = new ArrayList<String>();
        if (parts.stream().map(part -> part.run().features()).distinct().count() > 1) {
            notices.add("The shards did not see the same features: "
                    + parts.stream()
                            .map(part -> part.shard() + " " + part.run().features())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (parts.stream().map(part -> part.run().server()).distinct().count() > 1) {
            notices.add("The shards did not see the same Server field: "
                    + parts.stream()
                            .map(part -> part.shard() + " '"
                                    + Escaped.text(part.run().server(), 100) + "'")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return notices;
    }

    private static RunInfo info(List<Part> parts) {
        RunInfo first = parts.get(0).run();
        Instant started = parts.stream()
                .map(part -> part.run().started())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long end = parts.stream()
                .mapToLong(
                        part -> part.run().started().toEpochMilli() + part.run().durationMillis())
                .max()
                .orElseThrow();
        Set<Feature> features = parts.stream()
                .flatMap(part -> part.run().features().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String open = parts.stream()
                .filter(part -> !part.run().complete())
                .map(part -> "shard " + part.shard() + ": " + part.run().incompleteReason())
                .collect(Collectors.joining("; "));
        return new RunInfo(
                first.version(),
                first.target(),
                first.embedded(),
                first.image(),
                first.fields(),
                first.again(),
                first.server(),
                first.tls(),
                first.profile(),
                first.seed(),
                first.patience(),
                parts.stream().mapToInt(part -> part.run().jobs()).max().orElseThrow(),
                first.deliveries(),
                first.selection(),
                Shard.WHOLE,
                first.java(),
                started,
                features,
                open.isEmpty(),
                Escaped.text(open, 500),
                Math.max(0, end - started.toEpochMilli()));
    }
}
