package dev.wsspec.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a comparison keeps of a run; documents are large, and several have to fit into memory.
 *
 * @param cases by id, in the order of the RFCs
 */
public record Compared(RunInfo run, Score score, Map<String, Entry> cases) {

    /** A case of the run, in all its deliveries. */
    record Entry(Heading heading, List<Brief> briefs) {

        Brief worst() {
            return Worst.of(briefs);
        }

        Optional<Brief> in(String delivery) {
            return briefs.stream()
                    .filter(brief -> brief.delivery().equals(delivery))
                    .findFirst();
        }
    }

    public static Compared of(RunDocument document) {
        var cases = document.results().stream()
                .collect(Collectors.groupingBy(ResultRow::caseId, LinkedHashMap::new, Collectors.toList()));
        var entries = new LinkedHashMap<String, Entry>();
        cases.forEach((id, rows) -> entries.put(
                id,
                new Entry(Heading.of(rows.get(0)), rows.stream().map(Brief::of).toList())));
        return new Compared(document.run(), document.score(), entries);
    }

    /** The name that the server gives itself, if any, and its address. */
    String name() {
        String address = run.embedded() ? "the reference server" : Escaped.text(run.target(), 200);
        return run.server().isEmpty() ? address : Escaped.text(run.server(), 100) + " at " + address;
    }

    /** Whether both are runs of one target. */
    boolean sameTarget(Compared other) {
        return run.embedded() && other.run.embedded() || run.target().equals(other.run.target());
    }

    /** Counts as {@code MUST 297/300, SHOULD 24/25}. */
    String levels() {
        return score.levels().entrySet().stream()
                .map(level -> level.getKey() + " " + level.getValue())
                .collect(Collectors.joining(", "));
    }
}
