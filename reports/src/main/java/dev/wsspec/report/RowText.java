package dev.wsspec.report;

import dev.wsspec.run.Judgement;
import java.util.ArrayList;
import java.util.List;

/** A result of the document in lines of plain text, safe to print. */
final class RowText {

    private static final int EVENTS = 40;

    private RowText() {}

    /** Requirement, what is allowed, what was seen; each line with its end. */
    static String of(ResultRow row) {
        var lines = new ArrayList<String>();
        lines.add(row.level() + " (" + row.rfc() + " §" + row.section() + ", " + row.requirement() + ")");
        lines.add(row.text());
        row.outcomes()
                .forEach(outcome -> lines.add("allowed: " + outcome.verdict() + " " + outcome.text()
                        + reason(outcome.section(), outcome.reason())));
        lines.add("seen: " + row.seen());
        if (!row.hint().isEmpty()) {
            lines.add("hint: " + row.hint());
        }
        lines.addAll(events(row.exchange(), EVENTS));
        return String.join("\n", lines.stream().map(Escaped::text).toList()) + "\n";
    }

    /** What decided, with its reason. */
    static String because(ResultRow row) {
        return Escaped.text(row.matched() + reason(row.reasonSection(), row.reason()));
    }

    static String because(Judgement judgement) {
        return Escaped.text(judgement.matched() + reason(judgement.section(), judgement.reason()));
    }

    /** The first events, each on a line with its time, and how many more there are. */
    static List<String> events(List<EventRow> events, int atMost) {
        var lines = new ArrayList<String>();
        events.stream()
                .limit(atMost)
                .forEach(event -> lines.add(EventText.millis(event.nanos()) + "  " + Escaped.text(event.text(), 300)));
        if (events.size() > atMost) {
            lines.add("… and " + (events.size() - atMost) + " more events");
        }
        return lines;
    }

    private static String reason(String section, String reason) {
        if (reason.isEmpty()) {
            return section.isEmpty() ? "" : " (§" + section + ")";
        }
        return " (" + (section.isEmpty() ? "" : "§" + section + ": ") + reason + ")";
    }
}
