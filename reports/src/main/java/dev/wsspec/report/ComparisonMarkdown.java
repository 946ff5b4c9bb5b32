package dev.wsspec.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison as Markdown: the runs, what moved between two of them, and the cases in which they differ. */
final class ComparisonMarkdown {

    private final Comparison comparison;
    private final StringBuilder page = new StringBuilder();

    private ComparisonMarkdown(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        var markdown = new ComparisonMarkdown(comparison);
        markdown.runs();
        comparison.moves().ifPresent(markdown::moves);
        markdown.differences();
        return markdown.page.toString();
    }

    private void runs() {
        page.append("# wsspec: ").append(comparison.runs().size()).append(" runs compared\n\n");
        page.append("| | server | statement | requirements met | run |\n|---|---|---|---|---|\n");
        for (int i = 0; i < comparison.runs().size(); i++) {
            Compared one = comparison.runs().get(i);
            page.append("| ")
                    .append(i + 1)
                    .append(" | ")
                    .append(Markdown.code(one.name()))
                    .append(" | ")
                    .append(one.score().statement().text())
                    .append(" | ")
                    .append(one.levels())
                    .append(" | ")
                    .append(Markdown.code(
                            one.run().started() + ", wsspec " + one.run().version()))
                    .append(" |\n");
        }
    }

    private void moves(Moves moves) {
        boolean one = comparison.oneTarget();
        list(one ? "What broke" : "Worse in 2 than in 1", moves.broke());
        list(one ? "What was fixed" : "Better in 2 than in 1", moves.fixed());
        list("What only went otherwise", moves.other());
    }

    private void list(String title, List<Moves.Move> moves) {
        page.append("\n## ").append(title).append(": ").append(moves.size()).append("\n\n");
        moves.forEach(move -> page.append("- ")
                .append(Markdown.code(move.trial()))
                .append(": ")
                .append(move.from())
                .append(", now ")
                .append(move.to())
                .append(move.seen().isEmpty() ? "" : "; seen: " + Markdown.code(move.seen()))
                .append("\n"));
    }

    private void differences() {
        page.append("\n## Differences: ")
                .append(comparison.differences())
                .append(" of ")
                .append(comparison.cases())
                .append(" cases\n");
        comparison.sections().forEach((section, lines) -> {
            List<Comparison.Line> differing =
                    lines.stream().filter(Comparison.Line::differs).toList();
            if (!differing.isEmpty()) {
                page.append("\n### ")
                        .append(Markdown.words(section))
                        .append("\n\n")
                        .append(table(differing));
            }
        });
    }

    private String table(List<Comparison.Line> lines) {
        int runs = comparison.runs().size();
        String head =
                IntStream.rangeClosed(1, runs).mapToObj(i -> " " + i + " |").collect(Collectors.joining());
        return "| case | level |" + head + "\n|---|---|" + "---|".repeat(runs) + "\n"
                + lines.stream().map(ComparisonMarkdown::line).collect(Collectors.joining());
    }

    private static String line(Comparison.Line line) {
        return "| " + Markdown.code(line.heading().id()) + " | "
                + line.heading().level() + " |"
                + line.cells().stream()
                        .map(cell -> " " + CellText.of(cell) + " |")
                        .collect(Collectors.joining())
                + "\n";
    }
}
