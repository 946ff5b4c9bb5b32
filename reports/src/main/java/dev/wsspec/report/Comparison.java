package dev.wsspec.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several runs side by side.
 *
 * @param lines every case that any of them has, in the order of the RFCs
 */
public record Comparison(List<Compared> runs, List<Line> lines) {

    /**
     * One case in all the runs.
     *
     * @param cells one for each run; empty where it has no such case
     */
    record Line(Heading heading, List<Optional<Compared.Entry>> cells) {

        /** A run does not have it, or two that delivered it alike came to different verdicts. */
        boolean differs() {
            if (cells.stream().anyMatch(Optional::isEmpty)) {
                return true;
            }
            var verdicts = new LinkedHashMap<String, List<Brief>>();
            cells.forEach(cell -> cell.orElseThrow()
                    .briefs()
                    .forEach(brief -> verdicts.computeIfAbsent(brief.delivery(), key -> new ArrayList<>())
                            .add(brief)));
            return verdicts.values().stream()
                    .anyMatch(briefs ->
                            briefs.stream().map(Brief::verdict).distinct().count() > 1);
        }
    }

    /** Of at least one run. */
    public static Comparison of(List<Compared> runs) {
        var headings = new LinkedHashMap<String, Heading>();
        runs.forEach(run -> run.cases().forEach((id, entry) -> headings.putIfAbsent(id, entry.heading())));
        List<Line> lines = headings.values().stream()
                .sorted(Heading.ORDER)
                .map(heading -> new Line(heading, cells(runs, heading.id())))
                .toList();
        return new Comparison(List.copyOf(runs), lines);
    }

    public int cases() {
        return lines.size();
    }

    public int differences() {
        return (int) lines.stream().filter(Line::differs).count();
    }

    /** What changed between two runs; nothing when there are more of them. */
    Optional<Moves> moves() {
        return runs.size() == 2 ? Optional.of(Moves.between(lines)) : Optional.empty();
    }

    /** The first two, and there are no others, are of one target. */
    boolean oneTarget() {
        return runs.size() == 2 && runs.get(0).sameTarget(runs.get(1));
    }

    /** By RFC and section. */
    Map<String, List<Line>> sections() {
        Sections titles = Sections.load();
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> titles.full(line.heading().rfc(), line.heading().section()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<Optional<Compared.Entry>> cells(List<Compared> runs, String id) {
        return runs.stream()
                .map(run -> Optional.ofNullable(run.cases().get(id)))
                .toList();
    }
}
