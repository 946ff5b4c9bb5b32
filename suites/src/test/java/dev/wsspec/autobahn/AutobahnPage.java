package dev.wsspec.autobahn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The map as a page for people: a table for each group, cases in a row that are told alike on one line. */
final class AutobahnPage {

    private static final String HEAD = """
            # Coming from Autobahn|Testsuite

            Each of the 517 cases of Autobahn|Testsuite 25.10.1, and what stands for it here. A number of theirs selects
            ours: `wsspec run ws://localhost:9001/ autobahn:7.3.4`, or `autobahn:7.3` and `autobahn:7.*` for all below;
            `wsspec explain autobahn:7.3.4` tells all about them. %d of the 517 have cases here.

            This page is made from `map.tsv` in the suites.
            """;

    private static final String GROUP_12 = """
             Compression of different payloads

            A thousand compressed messages each, of five kinds and 18 sizes, one behind the echo of the other: 4.5 GB of
            content. What they reveal is a size that crosses a buffer or a window, context kept or lost, and frames that
            are cut inside blocks; the cases named here and in group 13 reveal it with 1.6 MB on the line, of which 1 MiB
            is noise. Blocks that zlib does not write by itself, corrupt data and bombs have no case there.""";

    private static final String GROUP_13 = """
             Compression with different parameters

            The same texts with seven offers. A target that declines, or answers with less than it was asked, passes
            there; here the answer is held against the offer, and what the server compresses against its answer.""";

    private static final Map<String, String> GROUPS = groups();

    private AutobahnPage() {}

    /** Writes the page to the file. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), of(AutobahnMap.load()));
    }

    static String of(AutobahnMap map) {
        long here = map.all().stream().filter(one -> !one.cases().isEmpty()).count();
        var page = new StringBuilder(String.format(HEAD, here));
        map.all().stream()
                .collect(Collectors.groupingBy(AutobahnPage::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, cases) -> page.append("\n## ")
                        .append(group)
                        .append(GROUPS.getOrDefault(group, ""))
                        .append("\n\n| Autobahn | wsspec | note |\n|---|---|---|\n")
                        .append(table(cases)));
        return page.toString();
    }

    /** The first number of the id. */
    static String group(AutobahnCase one) {
        return one.id().substring(0, one.id().indexOf('.'));
    }

    private static String table(List<AutobahnCase> cases) {
        var runs = new ArrayList<List<AutobahnCase>>();
        for (AutobahnCase one : cases) {
            if (runs.isEmpty() || !alike(runs.get(runs.size() - 1).get(0), one)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(one);
        }
        return runs.stream().map(AutobahnPage::line).collect(Collectors.joining());
    }

    private static boolean alike(AutobahnCase left, AutobahnCase right) {
        return left.cases().equals(right.cases()) && left.note().equals(right.note());
    }

    private static String line(List<AutobahnCase> run) {
        String first = run.get(0).id();
        String last = run.get(run.size() - 1).id();
        String ours = run.get(0).cases().stream().map(id -> "`" + id + "`").collect(Collectors.joining(" "));
        return "| " + (first.equals(last) ? first : first + " to " + last) + " | " + (ours.isEmpty() ? "none" : ours)
                + " | " + run.get(0).note().replace("|", "\\|") + " |\n";
    }

    private static Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("1", " Framing\n\nText and Binary messages in each form of the length are echoed.");
        groups.put("2", " Pings and Pongs\n\nPings are answered with their data, unasked Pongs are not.");
        groups.put(
                "3",
                " Reserved bits\n\nNothing negotiated gives the reserved bits a meaning, so they end the connection.");
        groups.put("4", " Opcodes\n\nOpcodes that nobody has defined end the connection.");
        groups.put("5", " Fragmentation\n\nMessages come in pieces, in the right order and in wrong ones.");
        groups.put(
                "6",
                " UTF-8\n\nText is UTF-8, whatever its characters and wherever it is cut; what is not ends the connection.");
        groups.put("7", " Close\n\nThe closing handshake, with and without a code and a reason, legal and not.");
        groups.put(
                "9", " Limits and performance\n\nLarge messages, many fragments, many pieces, and many round trips.");
        groups.put("10", " Fragments of its own making\n\nA long message that the sender cuts by itself.");
        groups.put("12", GROUP_12);
        groups.put("13", GROUP_13);
        return groups;
    }
}
