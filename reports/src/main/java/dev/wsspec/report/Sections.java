package dev.wsspec.report;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The titles of the sections that have requirements, and an order for them that texts sort by. */
public final class Sections {

    private final Map<String, String> titles;

    private Sections(Map<String, String> titles) {
        this.titles = titles;
    }

    public static Sections load() {
        return new Sections(Resources.text("sections.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2])));
    }

    /** Number and title, the number so that 10 comes behind 5: {@code 05.05.02 Ping}. */
    String heading(Subject subject) {
        String title = titles.getOrDefault(subject.rfc() + " " + subject.section(), "");
        return (sortable(subject.section()) + " " + title).strip();
    }

    /** RFC, section and title: {@code RFC 6455 §5.5.2 Ping}. */
    public String full(String rfc, String section) {
        return (rfc + " §" + section + " " + titles.getOrDefault(rfc + " " + section, "")).strip();
    }

    /** Every number of at least two digits. */
    public static String sortable(String section) {
        return Stream.of(section.split("\\."))
                .map(number -> number.length() < 2 ? "0" + number : number)
                .collect(Collectors.joining("."));
    }
}
