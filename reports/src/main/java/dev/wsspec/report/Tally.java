package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.register.VerdictClass;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by level and section, in the order of the rows. */
record Tally(Map<Level, Count> levels, Map<String, Map<Level, Count>> sections, Count httpLayer) {

    static Tally of(List<ResultRow> cases) {
        var levels = new EnumMap<Level, Count>(Level.class);
        var sections = new LinkedHashMap<String, Map<Level, Count>>();
        Count http = Count.NONE;
        for (ResultRow row : cases) {
            Count one = Count.of(row);
            if (row.verdictClass() == VerdictClass.FAIL_HTTP) {
                http = http.plus(one);
            } else if (one.of() > 0) {
                levels.merge(row.level(), one, Count::plus);
                sections.computeIfAbsent(row.rfc() + " " + row.section(), key -> new EnumMap<>(Level.class))
                        .merge(row.level(), one, Count::plus);
            }
        }
        return new Tally(levels, sections, http);
    }
}
