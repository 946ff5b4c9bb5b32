package dev.wsspec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison in a few lines for terminals. */
public final class ComparisonText {

    private static final int MOVES = 40;

    private ComparisonText() {}

    /** Several lines, each with its end. */
    public static String of(Comparison comparison) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < comparison.runs().size(); i++) {
            Compared one = comparison.runs().get(i);
            lines.add((i + 1) + "  " + one.score().statement().text().toUpperCase(Locale.ROOT) + "  " + one.name()
                    + "  " + one.levels());
        }
        comparison.moves().ifPresent(moves -> {
            boolean one = comparison.oneTarget();
            moves(lines, one ? "broke" : "worse", moves.broke());
            moves(lines, one ? "fixed" : "better", moves.fixed());
            moves(lines, "otherwise", moves.other());
        });
        lines.add(comparison.differences() + " of " + comparison.cases() + " cases differ");
        return String.join("\n", lines) + "\n";
    }

    private static void moves(List<String> lines, String word, List<Moves.Move> moves) {
        moves.stream()
                .limit(MOVES)
                .forEach(move -> lines.add(String.format(
                        "%-9s  %s  %s, now %s", word, Escaped.text(move.trial(), 200), move.from(), move.to())));
        if (moves.size() > MOVES) {
            lines.add("… and " + (moves.size() - MOVES) + " more " + word);
        }
    }
}
