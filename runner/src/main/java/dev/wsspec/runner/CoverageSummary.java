package dev.wsspec.runner;

import dev.wsspec.register.Coverage;
import dev.wsspec.register.VerdictClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many rows are covered, by section, by RFC and in all. */
final class CoverageSummary {

    private static final Pattern DEEPER = Pattern.compile("^([0-9]+\\.[0-9]+)\\..*");

    private CoverageSummary() {}

    static List<String> of(List<Coverage> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%-16s %5s %8s %9s %10s  %s",
                "",
                "rows",
                "covered",
                "excluded",
                "abstained",
                "FAIL class covered"));
        grouped(rows, one -> one.row().rfc()).forEach((rfc, ofRfc) -> {
            grouped(ofRfc, CoverageSummary::section)
                    .forEach((section, some) -> lines.add(line(rfc + " " + section, some)));
            lines.add(line(rfc, ofRfc));
        });
        lines.add(line("all", rows));
        return lines;
    }

    private static LinkedHashMap<String, List<Coverage>> grouped(
            List<Coverage> rows, Function<Coverage, String> group) {
        return rows.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Two numbers tell where one is; more would make a line for nearly every row. */
    private static String section(Coverage one) {
        return DEEPER.matcher(one.row().section()).replaceFirst("$1");
    }

    private static String line(String name, List<Coverage> rows) {
        List<Coverage> decisive = rows.stream()
                .filter(one -> one.row().verdictClass() == VerdictClass.FAIL)
                .toList();
        return String.format(
                        Locale.ROOT,
                        "%-16s %5d %8d %9d %10d  %s",
                        name,
                        rows.size(),
                        count(rows, "covered"),
                        count(rows, "excluded"),
                        count(rows, "abstained"),
                        decisive.isEmpty() ? "" : count(decisive, "covered") + " of " + decisive.size())
                .stripTrailing();
    }

    private static long count(List<Coverage> rows, String state) {
        return rows.stream().filter(one -> one.state().equals(state)).count();
    }
}
