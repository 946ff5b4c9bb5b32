package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.register.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case in words and octets, for whoever wrote the server that fails it.
 *
 * @param autobahn the cases of Autobahn|Testsuite that it stands for
 */
record Explanation(ConformanceCase one, Optional<Requirement> requirement, List<String> autobahn) {

    String text() {
        var lines = new ArrayList<String>();
        lines.add(one.id() + "  (" + one.level() + ")");
        lines.add("  " + one.text());
        part(lines, "requirement", requirement.map(Explanation::row).orElse(List.of(one.requirement())));
        part(lines, "sent", Octets.of(one.id(), one.exchange()));
        one.control().ifPresent(control -> part(lines, "control, has to be served", Octets.of("control", control)));
        one.passive()
                .ifPresent(rule -> part(
                        lines, "and held against", List.of("all octets the target sends in the whole run: " + rule)));
        part(lines, "reactions, the first that fits decides", reactions());
        if (!one.needs().isEmpty()) {
            part(
                    lines,
                    "needs",
                    List.of(one.needs().stream().map(Enum::name).sorted().collect(Collectors.joining(", "))));
        }
        if (one.alone()) {
            part(lines, "runs", List.of("alone, with no other exchange beside it"));
        }
        if (!one.hint().isEmpty()) {
            part(lines, "hint", List.of(one.hint()));
        }
        if (!autobahn.isEmpty()) {
            part(lines, "replaces", List.of("Autobahn " + String.join(", ", autobahn)));
        }
        part(lines, "again", List.of("wsspec run ws://HOST:PORT/PATH " + one.id()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static List<String> row(Requirement row) {
        return List.of(
                row.id() + "  (" + row.rfc() + ", section " + row.section() + ", " + row.level() + ", class "
                        + row.verdictClass() + ")",
                row.text());
    }

    private List<String> reactions() {
        var lines = new ArrayList<String>();
        one.outcomes().stream().map(Explanation::reaction).forEach(lines::add);
        lines.add("FAIL  anything else");
        return lines;
    }

    private static String reaction(Outcome outcome) {
        String because =
                outcome.section().isEmpty() ? "" : "  (section " + outcome.section() + ": " + outcome.reason() + ")";
        return outcome.verdict() + "  " + outcome.reaction().text() + because;
    }

    private static void part(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        content.forEach(line -> lines.add("  " + line));
    }
}
