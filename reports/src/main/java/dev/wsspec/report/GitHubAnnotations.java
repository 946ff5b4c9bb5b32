package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.Profile;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run as commands in the log of a GitHub job, which shows them beside the commit. */
public final class GitHubAnnotations {

    /** GitHub shows ten of a kind for each step and drops the others without a word. */
    private static final int SHOWN = 10;

    private GitHubAnnotations() {}

    /** A line for each, with its end; errors first. What the baseline excuses is only counted. */
    public static String of(RunDocument document) {
        List<ResultRow> rows = document.results();
        String known =
                counted(rows.stream().filter(row -> !row.known().isEmpty()).count());
        return incomplete(document)
                + lines("error", rows, row -> red(row, document))
                + lines("warning", rows, row -> doubtful(row) && !red(row, document))
                + known;
    }

    private static boolean red(ResultRow row, RunDocument document) {
        boolean http =
                row.verdictClass() == VerdictClass.FAIL_HTTP && document.run().profile() == Profile.CORE;
        return row.verdict() == Verdict.FAIL && !http;
    }

    private static boolean doubtful(ResultRow row) {
        return switch (row.verdict()) {
            case WEAK, FAIL, INCONCLUSIVE, ERROR -> true;
            case PASS, OBSERVED, NOT_APPLICABLE, NOT_RUN -> false;
        };
    }

    private static String incomplete(RunDocument document) {
        String reason = document.run().incompleteReason();
        return reason.isEmpty() ? "" : line("warning", "wsspec: not everything was run", Escaped.text(reason));
    }

    private static String lines(String kind, List<ResultRow> rows, Predicate<ResultRow> which) {
        List<ResultRow> chosen = Worst.ofEachCase(
                        rows.stream().filter(row -> row.known().isEmpty()).toList())
                .stream()
                .filter(which)
                .toList();
        boolean all = chosen.size() < SHOWN;
        String some = chosen.stream()
                .limit(all ? SHOWN : SHOWN - 2)
                .map(row -> line(
                        kind,
                        row.verdict() + " " + row.id(),
                        row.rfc() + " section " + row.section() + ": " + row.text() + " Seen: " + row.seen()))
                .collect(Collectors.joining());
        return all
                ? some
                : some
                        + line(
                                kind,
                                "wsspec",
                                (chosen.size() - SHOWN + 2) + " more cases like these; certificate.html names all.");
    }

    private static String counted(long known) {
        return known == 0 ? "" : line("notice", "wsspec", known + " trials fail as the baseline expects.");
    }

    private static String line(String kind, String title, String message) {
        String property = data(title).replace(":", "%3A").replace(",", "%2C");
        return "::" + kind + " title=" + property + "::" + data(message) + "\n";
    }

    private static String data(String text) {
        return Escaped.text(text, 1000).replace("%", "%25");
    }
}
