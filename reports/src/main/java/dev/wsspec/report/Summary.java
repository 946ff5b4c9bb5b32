package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run in a few lines for terminals. */
public final class Summary {

    private Summary() {}

    /** Several lines, each with its end. */
    public static String of(RunDocument document) {
        RunInfo run = document.run();
        Score score = document.score();
        var lines = new ArrayList<String>();
        String server = run.server().isEmpty() ? "" : " (" + Escaped.text(run.server()) + ")";
        lines.add(score.statement().text().toUpperCase(Locale.ROOT) + "  " + Escaped.text(run.target()) + server
                + ", profile " + run.profile().name().toLowerCase(Locale.ROOT));
        addUnlessEmpty(lines, Escaped.text(run.tls()));
        if (run.image().present()) {
            lines.add("image " + run.image().name() + " (" + run.image().digest() + ")");
        }
        if (run.shard().partial()) {
            lines.add("shard " + run.shard() + ", a part of a run; 'wsspec merge' puts the parts together");
        }
        if (!run.incompleteReason().isEmpty()) {
            lines.add("not everything was run: " + Escaped.text(run.incompleteReason()));
        }
        addUnlessEmpty(lines, levels(score.levels()));
        addUnlessEmpty(lines, verdicts(score.verdicts()));
        if (score.httpLayer().of() > 0) {
            lines.add("HTTP layer " + score.httpLayer() + ", counted apart");
        }
        long known = document.results().stream()
                .filter(row -> !row.known().isEmpty())
                .count();
        if (known > 0) {
            lines.add(known + (known == 1 ? " trial is" : " trials are") + " known to the baseline");
        }
        lines.add(String.format(
                Locale.ROOT, "%d cases, %d trials, %.1f s", score.cases(), score.trials(), run.durationMillis() / 1e3));
        return String.join("\n", lines) + "\n";
    }

    private static String levels(Map<Level, Count> levels) {
        return levels.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + weak(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String weak(Count count) {
        return count.weak() == 0 ? "" : " (" + count.weak() + " weak)";
    }

    private static String verdicts(Map<Verdict, Integer> verdicts) {
        return verdicts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void addUnlessEmpty(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
