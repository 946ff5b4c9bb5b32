package dev.wsspec.runner;

import dev.wsspec.register.Coverage;
import dev.wsspec.register.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of the register for people to read: each with the cases that cover it, or the reason why none does. */
final class CoverageTable {

    private static final int WIDTH = 100;
    private static final String COLUMNS = "%-9s %-10s %-11s  ";
    private static final String INDENT = "    ";

    /** More names than these help nobody; {@code wsspec list} has all of them. */
    private static final int NAMES = 4;

    private CoverageTable() {}

    static String of(List<Coverage> rows) {
        var lines = new ArrayList<String>();
        String rfc = "";
        for (Coverage one : rows) {
            if (!one.row().rfc().equals(rfc)) {
                rfc = one.row().rfc();
                lines.add((lines.isEmpty() ? "" : System.lineSeparator()) + rfc);
            }
            lines.add(head(one.row()) + one.row().id());
            lines.addAll(wrapped(what(one)));
        }
        lines.add("");
        lines.addAll(CoverageSummary.of(rows));
        return lines.stream().collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private static String head(Requirement row) {
        String verdictClass = row.verdictClass().name().replace('_', '-');
        return String.format(Locale.ROOT, COLUMNS, row.section(), row.level(), verdictClass);
    }

    private static String what(Coverage one) {
        if (!one.covered()) {
            return one.state()
                    + one.uncovered().stream().map(row -> ": " + row.reason()).collect(Collectors.joining());
        }
        int number = one.cases().size();
        String names = one.cases().stream().limit(NAMES).collect(Collectors.joining(", "));
        return number
                + (number == 1 ? " case: " : " cases: ")
                + names
                + (number > NAMES ? " and " + (number - NAMES) + " more" : "");
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() > INDENT.length() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(INDENT).append("  ");
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
