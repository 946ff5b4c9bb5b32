package dev.wsspec.foreign;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the servers of the fleet do wrong, as pages for people: one of all, and one of each with the reasons. */
final class ResultsPages {

    private static final String HEAD = """
            # What real servers do

            Cases that fail, by section, on %d servers that others wrote, each with an echo application of some ten lines.
            A case counts once, whatever the delivery. Each server has a page that says for every failure what the server
            does, which section forbids it, and which octets show it.

            These pages are made from the verdicts in `suites/fleet`, which the build holds against the servers.

            """;

    private static final String ONE = """
            # %s %s

            [All servers](README.md). `wsspec explain ID` tells all about a case; the links below show its octets.
            """;

    private final Map<String, ConformanceCase> cases =
            Catalogues.cases().stream().collect(Collectors.toMap(ConformanceCase::id, Function.identity()));
    private final Register register = Register.load();

    /** Writes the pages into the directory. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var page : new ResultsPages().all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    /** The pages by the name of their file. */
    Map<String, String> all() throws IOException {
        var pages = new TreeMap<String, String>();
        var counts = new TreeMap<String, Map<ForeignServer, Integer>>(ResultsPages::inOrder);
        for (ForeignServer server : ForeignServer.values()) {
            Expectations expectations = Expectations.of(server);
            pages.put(server.id() + ".md", page(server, expectations));
            failed(expectations, "FAIL")
                    .values()
                    .forEach(ids -> ids.forEach(id -> counts.computeIfAbsent(section(id), key -> new TreeMap<>())
                            .merge(server, 1, Integer::sum)));
        }
        pages.put("README.md", matrix(counts));
        return pages;
    }

    private static String matrix(Map<String, Map<ForeignServer, Integer>> counts) throws IOException {
        List<ForeignServer> servers = Arrays.asList(ForeignServer.values());
        var page = new StringBuilder(String.format(HEAD, servers.size()));
        page.append("| section |");
        for (ForeignServer server : servers) {
            page.append(String.format(" [%s](%s.md) %s |", server.title(), server.id(), server.version()));
        }
        page.append("\n|---|").append("---:|".repeat(servers.size())).append('\n');
        counts.forEach((section, row) -> page.append("| ")
                .append(section)
                .append(" |")
                .append(servers.stream()
                        .map(server -> row.containsKey(server) ? " " + row.get(server) + " |" : "  |")
                        .collect(Collectors.joining()))
                .append('\n'));
        return page.toString();
    }

    private String page(ForeignServer server, Expectations expectations) throws IOException {
        var page = new StringBuilder(String.format(ONE, server.title(), server.version()));
        append(page, "Failures", failed(expectations, "FAIL"));
        append(page, "Failures in some runs", failed(expectations, Expectations.MOVES));
        append(page, "Weak: what the RFC recommends, or what many servers let through", failed(expectations, "WEAK"));
        return page.toString();
    }

    private void append(StringBuilder page, String heading, Map<String, TreeSet<String>> findings) {
        if (!findings.isEmpty()) {
            page.append("\n## ").append(heading).append('\n');
        }
        findings.forEach((why, ids) -> page.append("\n- ")
                .append(why)
                .append("\n  ")
                .append(ids.stream().map(this::link).collect(Collectors.joining(", ")))
                .append('\n'));
    }

    /** The cases by what is said of them, in the order of the file. */
    private static Map<String, TreeSet<String>> failed(Expectations expectations, String verdict) {
        var found = new LinkedHashMap<String, TreeSet<String>>();
        expectations.findings().forEach((trial, finding) -> {
            if (finding.verdict().equals(verdict)) {
                found.computeIfAbsent(finding.why(), key -> new TreeSet<>())
                        .add(trial.substring(0, trial.indexOf('@')));
            }
        });
        return found;
    }

    private String link(String id) {
        Requirement row = requirement(id);
        String file = row.rfc().toLowerCase(java.util.Locale.ROOT).replace(" ", "") + "-" + row.section() + ".md";
        return "[" + id + "](../catalogue/" + file + "#" + id.replace(".", "") + ")";
    }

    private String section(String id) {
        return requirement(id).rfc() + " " + requirement(id).section();
    }

    private Requirement requirement(String id) {
        return register.find(cases.get(id).requirement()).orElseThrow();
    }

    private static int inOrder(String one, String other) {
        return sortable(one).compareTo(sortable(other));
    }

    private static String sortable(String section) {
        return Arrays.stream(section.split("[ .]"))
                .map(part -> part.matches("\\d+") ? String.format("%5s", part) : part)
                .collect(Collectors.joining("."));
    }
}
