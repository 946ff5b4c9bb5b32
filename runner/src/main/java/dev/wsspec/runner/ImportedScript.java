package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.report.Escaped;
import dev.wsspec.wire.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A specification of Autobahn|Testsuite, said in commands of ours: a script for sh that tells what it leaves out. */
record ImportedScript(FuzzingClient spec, AutobahnNumbers numbers) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    static ImportedScript of(FuzzingClient spec) {
        return new ImportedScript(spec, new AutobahnNumbers(AutobahnMap.load()));
    }

    /** @throws UsageException when the specification cannot be said here */
    String text() {
        var lines = new ArrayList<String>();
        lines.add("#!/bin/sh");
        lines.add("# Made by 'wsspec import'. The exit code is the worst of the runs.");
        if (!spec.ignored().isEmpty()) {
            lines.add("# Without a counterpart here: " + String.join(", ", spec.ignored()) + ".");
        }
        lines.add("worst=0");
        var folders = new LinkedHashSet<String>();
        for (FuzzingClient.Server server : spec.servers()) {
            lines.add("");
            lines.addAll(server(server, folders));
        }
        lines.add("");
        lines.add("exit $worst");
        return String.join("\n", lines) + "\n";
    }

    private List<String> server(FuzzingClient.Server server, Set<String> folders) {
        var words = new ArrayList<String>(List.of("wsspec", "run", url(server)));
        Set<String> asked = numbers.meant(spec.cases());
        var left = new LinkedHashSet<>(asked);
        List<String> excluded = excluded(server);
        left.removeAll(numbers.meant(known(excluded)));
        if (left.isEmpty()) {
            throw new UsageException("nothing is left for '" + Escaped.text(server.agent(), 50)
                    + "': everything it asks for is excluded.");
        }
        boolean all = left.size() == numbers.all().size();
        if (!all) {
            words.addAll(numbers.selectors(left));
        }
        words.addAll(List.of("--report-dir", folder(server, folders)));
        var lines = new ArrayList<String>();
        lines.add("# " + Escaped.text(server.agent(), 100)
                + (all
                        ? ": all cases"
                        : ", partial: " + left.size() + " of the "
                                + numbers.all().size() + " of theirs"));
        if (!excluded.isEmpty()) {
            lines.add("# Excluded: " + Escaped.text(String.join(", ", excluded), 1000));
        }
        lines.add(command(words) + " || { code=$?; [ $code -le $worst ] || worst=$code; }");
        return lines;
    }

    /** What is excluded and does not exist is no harm. */
    private List<String> known(List<String> words) {
        return words.stream()
                .filter(word -> numbers.all().stream()
                        .anyMatch(id -> AutobahnNumbers.fits(word).test(id)))
                .toList();
    }

    private List<String> excluded(FuzzingClient.Server server) {
        var words = new ArrayList<>(spec.excluded());
        spec.excludedForAgents().forEach((agent, cases) -> {
            if (AutobahnNumbers.glob(agent).matcher(server.agent()).matches()) {
                words.addAll(cases);
            }
        });
        return words;
    }

    private static String url(FuzzingClient.Server server) {
        try {
            return Target.of(server.url()).uri();
        } catch (IllegalArgumentException e) {
            throw new UsageException("the server '" + Escaped.text(server.agent(), 50) + "' has no URL of a target: "
                    + Escaped.text(e.getMessage(), 200) + ".");
        }
    }

    /** One below another, each server in its own. */
    private String folder(FuzzingClient.Server server, Set<String> folders) {
        String name = server.agent().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|-+$", "");
        String base = spec.outdir().replaceAll("/+$", "") + "/" + (name.isEmpty() ? "server" : name);
        String folder = base;
        for (int i = 2; !folders.add(folder); i++) {
            folder = base + "-" + i;
        }
        return folder;
    }

    private static String command(List<String> words) {
        return String.join(" ", words.stream().map(ImportedScript::quoted).toList());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
