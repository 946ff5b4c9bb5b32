package dev.wsspec.report;

import dev.wsspec.autobahn.AutobahnCase;
import dev.wsspec.autobahn.AutobahnMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run in the form of Autobahn|Testsuite's {@code index.json}, for builds that read that already.
 *
 * <p>The rules by which verdicts become its words are in {@code docs/autobahn-index.md}.
 */
public final class AutobahnIndex {

    public static final String FILE = "index.json";

    private static final int AGENT = 200;

    private final Map<String, List<ResultRow>> byCase;
    private final AutobahnClose close;

    private AutobahnIndex(List<ResultRow> rows, AutobahnMap map) {
        this.byCase = rows.stream()
                .collect(Collectors.groupingBy(ResultRow::caseId, LinkedHashMap::new, Collectors.toList()));
        this.close = AutobahnClose.of(Worst.ofAll(among(map.below(AutobahnClose.PLAIN))));
    }

    /** One agent with the cases of theirs that were looked at, in their order. */
    public static String of(RunDocument document, AutobahnMap map) {
        var index = new AutobahnIndex(document.results(), map);
        var entries = new LinkedHashMap<String, AutobahnEntry>();
        map.all().forEach(theirs -> index.entry(theirs).ifPresent(entry -> entries.put(theirs.id(), entry)));
        return Json.pretty(Map.of(agent(document.run()), entries));
    }

    /** The server's own name as they have it, or its address. */
    private static String agent(RunInfo run) {
        return Escaped.text(run.server().isEmpty() ? run.target() : run.server(), AGENT);
    }

    /** Nothing for a case that this run left out. */
    private Optional<AutobahnEntry> entry(AutobahnCase theirs) {
        if (theirs.cases().isEmpty()) {
            return Optional.of(AutobahnEntry.UNIMPLEMENTED);
        }
        List<ResultRow> rows = among(List.of(theirs));
        long micros = rows.stream().mapToLong(ResultRow::durationMicros).sum();
        return Worst.ofAll(rows).map(worst -> AutobahnEntry.of(worst, close.behind(worst), micros));
    }

    private List<ResultRow> among(List<AutobahnCase> theirs) {
        return theirs.stream()
                .flatMap(one -> one.cases().stream())
                .flatMap(id -> byCase.getOrDefault(id, List.of()).stream())
                .toList();
    }
}
