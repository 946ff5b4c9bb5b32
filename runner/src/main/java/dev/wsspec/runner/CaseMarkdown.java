package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Solitude;
import dev.wsspec.register.Requirement;
import dev.wsspec.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as a part of a page in Markdown; long payloads are cut. */
final class CaseMarkdown {

    private final Explanation explanation;
    private final ConformanceCase one;
    private final StringBuilder page = new StringBuilder();

    private CaseMarkdown(Explanation explanation) {
        this.explanation = explanation;
        this.one = explanation.one();
    }

    static String of(Explanation explanation) {
        var markdown = new CaseMarkdown(explanation);
        markdown.about();
        ConformanceCase one = explanation.one();
        markdown.octets("Sent", one.id(), one.exchange());
        one.control().ifPresent(control -> markdown.octets("Control, has to be served", "control", control));
        markdown.reactions();
        markdown.notes();
        return markdown.page.toString();
    }

    private void about() {
        page.append("\n## ")
                .append(one.id())
                .append("\n\n")
                .append(one.level())
                .append(": ")
                .append(text(one.text()));
        explanation.requirement().ifPresent(row -> page.append("\n\n").append(requirement(row)));
        page.append("\n");
    }

    private static String requirement(Requirement row) {
        String link = "https://www.rfc-editor.org/rfc/"
                + row.rfc().toLowerCase(Locale.ROOT).replace(" ", "") + "#section-" + row.section();
        return "[" + row.rfc() + " §" + row.section() + "](" + link + "), `" + row.id() + "` (" + row.level() + ", "
                + row.verdictClass() + "): " + text(row.text());
    }

    private void octets(String title, String name, Exchange exchange) {
        page.append("\n").append(title).append(":\n\n```text\n");
        Octets.brief(name, exchange).forEach(line -> page.append(line).append("\n"));
        page.append("```\n");
    }

    private void reactions() {
        page.append("\n| worth | reaction | why |\n|---|---|---|\n");
        one.outcomes()
                .forEach(outcome -> page.append("| ")
                        .append(outcome.verdict())
                        .append(" | ")
                        .append(cell(outcome.reaction().text()))
                        .append(" | ")
                        .append(cell(why(outcome)))
                        .append(" |\n"));
        page.append("| FAIL | anything else | |\n");
    }

    private static String why(Outcome outcome) {
        return outcome.section().isEmpty() ? outcome.reason() : "§" + outcome.section() + ": " + outcome.reason();
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        one.passive().ifPresent(rule -> notes.add("Held against all octets of the whole run: " + rule));
        note(notes, "Needs: ", explanation.needs());
        note(notes, "", one.solitude() == Solitude.NEVER ? "" : one.solitude().sentence());
        note(notes, "Hint: ", one.hint());
        note(notes, "Replaces Autobahn ", String.join(", ", explanation.autobahn()));
        note(
                notes,
                "Notices faults: ",
                explanation.noticed().faults().stream()
                                .map(id -> "`" + id + "`")
                                .collect(Collectors.joining(", "))
                        + more());
        page.append(notes.isEmpty() ? "" : "\n");
        notes.forEach(line -> page.append("- ").append(line).append("\n"));
    }

    private String more() {
        int more = explanation.noticed().all() - explanation.noticed().faults().size();
        return more > 0 ? " and " + more + " more" : "";
    }

    private static void note(List<String> notes, String title, String content) {
        if (!content.isEmpty()) {
            notes.add(title + (content.startsWith("`") ? content : text(content)));
        }
    }

    private static String cell(String words) {
        return text(words).replace("|", "\\|");
    }

    /** Our own words, in which a few characters are meant as they stand. */
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}
