package dev.wsspec.baseline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.wsspec.report.KnownFailures;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a user knows to be wrong with a target and excuses for the time being.
 *
 * @param version of the form of the file
 */
@JsonPropertyOrder({"wsspec-baseline", "known"})
public record Baseline(
        @JsonProperty(value = "wsspec-baseline", required = true)
        int version,

        @JsonProperty(required = true) List<BaselineEntry> known) {

    /** Excuses nothing. */
    public static final Baseline NONE = new Baseline(1, List.of());

    private static final int VERSION = 1;
    private static final int SHOWN = 200;

    public Baseline {
        if (version != VERSION) {
            throw new BaselineException("it has form " + version + ", and this release reads form " + VERSION);
        }
        known = List.copyOf(known);
        var seen = new HashSet<String>();
        known.stream().filter(entry -> !seen.add(entry.trial())).findFirst().ifPresent(entry -> {
            throw new BaselineException(entry.trial() + " stands in it twice");
        });
    }

    /** Excuses what is red in this run, each with what decided for its reason; red must choose only FAIL and WEAK. */
    public static Baseline of(RunDocument document, Predicate<ResultRow> red) {
        return new Baseline(
                VERSION,
                document.results().stream()
                        .filter(red)
                        .map(row -> new BaselineEntry(row.id(), row.verdict(), reason(row), ""))
                        .toList());
    }

    private static String reason(ResultRow row) {
        String text = row.matched() + "; seen: " + row.seen();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The same, as reports ask for it. */
    public KnownFailures failures() {
        return new KnownFailures(known.stream()
                .collect(Collectors.toMap(
                        BaselineEntry::trial,
                        entry -> new KnownFailures.Known(
                                entry.verdict(),
                                entry.see().isEmpty() ? entry.reason() : entry.reason() + "; see " + entry.see()))));
    }
}
