package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Level;
import dev.wsspec.register.Kills;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.report.Sections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All cases as pages in Markdown: one for each section of the RFCs that has any, and an index. */
final class CataloguePages {

    static final String INDEX = "README.md";

    private static final String HEAD = """
            # The catalogue

            All %d cases, by the section of their requirement, each as `wsspec explain` shows it, with long octets cut:
            what is sent, what each reaction is worth, and which faults of the reference server it has been seen to notice.
            Masking keys and nonces are those of the default seed. Frames follow the plain upgrade request unless another
            is shown:

            ```text
            %s
            ```

            These pages are made by `./wsspec catalogue docs/catalogue`.

            | section | cases | MUST | SHOULD | MAY |
            |---|---|---|---|---|
            """;

    private final Register register = Register.load();
    private final AutobahnMap autobahn = AutobahnMap.load();
    private final Kills kills = Kills.load();
    private final Sections titles = Sections.load();

    private CataloguePages() {}

    /** Contents by file name, the index among them. */
    static Map<String, String> of(List<ConformanceCase> cases) {
        return new CataloguePages().pages(cases);
    }

    private Map<String, String> pages(List<ConformanceCase> cases) {
        var sections =
                cases.stream().collect(Collectors.groupingBy(this::section, LinkedHashMap::new, Collectors.toList()));
        List<Section> ordered = sections.keySet().stream().sorted(Section.ORDER).toList();
        var pages = new TreeMap<String, String>();
        var index = new StringBuilder(String.format(Locale.ROOT, HEAD, cases.size(), plain()));
        for (Section section : ordered) {
            List<ConformanceCase> own = sections.get(section);
            pages.put(section.file(), page(section, own));
            index.append(row(section, own));
        }
        pages.put(INDEX, index.toString());
        return pages;
    }

    private static String plain() {
        ConformanceCase any = ConformanceCase.conformanceCase("4.1-plain")
                .must("none", "It does.")
                .send(Frames.ping(0))
                .expect();
        return Octets.of("plain", any.exchange()).stream()
                .filter(line -> line.startsWith("  |"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Section section(ConformanceCase one) {
        Requirement row = register.find(one.requirement())
                .orElseThrow(() -> new IllegalStateException("no row " + one.requirement()));
        return new Section(row.rfc(), row.section());
    }

    private String page(Section section, List<ConformanceCase> cases) {
        String own = cases.stream()
                .sorted(Comparator.comparing(ConformanceCase::id))
                .map(one -> CaseMarkdown.of(Explanation.of(one, register, autobahn, kills)))
                .collect(Collectors.joining());
        return "# " + titles.full(section.rfc(), section.number()) + "\n\n[All sections](" + INDEX + ")\n" + own;
    }

    private String row(Section section, List<ConformanceCase> cases) {
        return "| [" + titles.full(section.rfc(), section.number()) + "](" + section.file() + ") | " + cases.size()
                + count(cases, Level.MUST) + count(cases, Level.SHOULD) + count(cases, Level.MAY) + " |\n";
    }

    private static String count(List<ConformanceCase> cases, Level level) {
        long count = cases.stream().filter(one -> one.level() == level).count();
        return " | " + (count == 0 ? "" : count);
    }

    /** A section of an RFC. */
    private record Section(String rfc, String number) {

        static final Comparator<Section> ORDER =
                Comparator.comparing(Section::rfc).thenComparing(section -> Sections.sortable(section.number()));

        String file() {
            return rfc.toLowerCase(Locale.ROOT).replace(" ", "") + "-" + number + ".md";
        }
    }
}
