package dev.wsspec.report;

import java.util.Map;
import java.util.stream.Collectors;

/** The titles of the sections that have requirements, and an order for them that texts sort by. */
public final class Sections {

    private final Map<String, String> titles;

    private Sections(Map<String, String> titles) {
        this.titles = titles;
    }

    /** Those of the file that comes along. */
    public static Sections load() {
        return new Sections(Resources.text("sections.tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2])));
    }

    /** The title of a section by RFC and number, {@code RFC 6455 5.5}; empty when it is not known. */
    public String title(String section) {
        return titles.getOrDefault(section, "");
    }

    /** Number and title, the number so that 10 comes behind 5: {@code 05.05.02 Ping}. */
    String heading(Subject subject) {
        String title = title(subject.rfc() + " " + subject.section());
        return (sortable(subject.section()) + " " + title).strip();
    }

    /** RFC, section and title: {@code RFC 6455 §5.5.2 Ping}. */
    public String full(String rfc, String section) {
        return (rfc + " §" + section + " " + titles.getOrDefault(rfc + " " + section, "")).strip();
    }

    /** Every number of at least two digits. */
    public static String sortable(String section) {
        var sortable = new StringBuilder();
        for (String number : section.split("\\.")) {
            sortable.append(sortable.isEmpty() ? "" : ".")
                    .append(number.length() < 2 ? "0" : "")
                    .append(number);
        }
        return sortable.toString();
    }
}
