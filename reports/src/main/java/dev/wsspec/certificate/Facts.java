package dev.wsspec.certificate;

import dev.wsspec.report.RunInfo;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was run, against what, and how, in lines. */
final class Facts {

    private Facts() {}

    static List<Fact> of(RunInfo run, Coverage coverage, String sha256) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Target", run.target()));
        facts.add(new Fact("Started by", starter(run)));
        facts.add(new Fact("Image", run.image().name()));
        facts.add(new Fact("Digest", run.image().digest()));
        facts.add(new Fact("Server field", run.server()));
        facts.add(new Fact("TLS", run.tls()));
        facts.add(new Fact("Added to requests", joined(run.fields(), field -> field.name() + ": " + field.value())));
        facts.add(new Fact(
                "Offers", joined(run.features(), feature -> feature.name().toLowerCase(Locale.ROOT))));
        facts.add(new Fact("Profile", run.profile().name().toLowerCase(Locale.ROOT)));
        facts.add(new Fact("Cases", coverage.profile()));
        facts.add(new Fact("Deliveries", joined(run.deliveries(), Object::toString)));
        facts.add(new Fact("wsspec", run.version() + " on Java " + run.java()));
        facts.add(new Fact(
                "Run",
                run.started().truncatedTo(ChronoUnit.SECONDS)
                        + String.format(Locale.ROOT, ", %.1f s", run.durationMillis() / 1e3)));
        facts.add(new Fact("Settings", "seed " + run.seed() + ", patience " + run.patience() + ", jobs " + run.jobs()));
        facts.add(new Fact("SHA-256 of wsspec.json", sha256));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static String starter(RunInfo run) {
        if (run.image().present()) {
            return "wsspec, from a container image";
        }
        return run.embedded()
                ? "wsspec: the reference server that comes with it"
                : "somebody else; wsspec was given the URL";
    }

    private static <T> String joined(Iterable<T> values, Function<T, String> text) {
        return StreamSupport.stream(values.spliterator(), false).map(text).collect(Collectors.joining(", "));
    }
}
