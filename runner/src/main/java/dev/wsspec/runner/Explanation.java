package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Solitude;
import dev.wsspec.reference.Fault;
import dev.wsspec.register.Kills;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case in words and octets, for whoever wrote the server that fails it.
 *
 * @param autobahn the cases of Autobahn|Testsuite that it stands for
 * @param noticed the faults of the reference server that it has been seen to notice
 */
record Explanation(
        ConformanceCase one, Optional<Requirement> requirement, List<String> autobahn, Kills.Noticed noticed) {

    static Explanation of(ConformanceCase one, Register register, AutobahnMap autobahn, Kills kills) {
        return new Explanation(
                one, register.find(one.requirement()), autobahn.replacedBy(one.id()), kills.of(one.id()));
    }

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
        optional(lines, "needs", needs());
        if (one.solitude() != Solitude.NEVER) {
            part(lines, "how", List.of(one.solitude().toString()));
        }
        optional(lines, "hint", one.hint());
        optional(lines, "replaces", autobahn.isEmpty() ? "" : "Autobahn " + String.join(", ", autobahn));
        if (noticed.all() > 0) {
            part(lines, "notices these faults of the reference server", faults());
        }
        part(lines, "again", List.of("wsspec run ws://HOST:PORT/PATH " + one.id()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** Features with commas; empty for none. */
    String needs() {
        return one.needs().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    /** The most specific faults, each with what it does, and how many more there are. */
    List<String> faults() {
        var lines = new ArrayList<String>();
        noticed.faults()
                .forEach(id -> lines.add(
                        id + ": " + Fault.named(id).map(Fault::description).orElse("")));
        int more = noticed.all() - noticed.faults().size();
        if (more > 0) {
            lines.add("and " + more + " more, less specific");
        }
        return lines;
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

    private static void optional(List<String> lines, String title, String content) {
        if (!content.isEmpty()) {
            part(lines, title, List.of(content));
        }
    }

    private static void part(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        content.forEach(line -> lines.add("  " + line));
    }
}
