package dev.wsspec.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** What the template of a comparison is filled with. */
record ComparisonPage(
        int runs,
        int cases,
        int differences,
        List<Run> columns,
        List<Change> changes,
        List<Section> sections,
        int columnCount,
        String script,
        String scriptHash) {

    private static final int SHOWN = 15;

    record Run(int number, String name, String statement, String levels, String started, String version, String why) {}

    /** @param open whether the list is short enough to be shown at once */
    record Change(String title, int count, boolean open, List<Moved> moves) {}

    record Moved(String anchor, String trial, String from, String to, String seen) {}

    record Section(String title, int cases, int differences, List<Row> rows) {}

    /** @param anchor of the case on the page */
    record Row(
            String anchor,
            String id,
            String level,
            String requirement,
            String text,
            boolean differs,
            List<Cell> cells) {}

    /** @param kind a class of the style sheet */
    record Cell(String anchor, int number, String name, String kind, String text, List<Told> told) {}

    record Told(String delivery, String verdict, String because, String seen, String known, List<String> events) {}

    static ComparisonPage of(Comparison comparison) {
        var rows = new PageRows(comparison);
        List<Section> sections = rows.sections();
        Script script = Script.of(Resources.text("compare.js"));
        return new ComparisonPage(
                comparison.runs().size(),
                comparison.cases(),
                comparison.differences(),
                IntStream.range(0, comparison.runs().size())
                        .mapToObj(i -> run(i + 1, comparison.runs().get(i)))
                        .toList(),
                comparison
                        .moves()
                        .map(moves -> changes(moves, comparison.oneTarget(), rows))
                        .orElse(List.of()),
                sections,
                comparison.runs().size() + 1,
                script.text(),
                script.hash());
    }

    private static Run run(int number, Compared one) {
        return new Run(
                number,
                one.name(),
                one.score().statement().text(),
                one.levels(),
                one.run().started().truncatedTo(ChronoUnit.SECONDS).toString(),
                Escaped.text(one.run().version(), 50),
                Escaped.text(one.run().incompleteReason(), 300));
    }

    private static List<Change> changes(Moves moves, boolean oneTarget, PageRows rows) {
        return List.of(
                change(oneTarget ? "What broke" : "Worse in 2 than in 1", moves.broke(), rows),
                change(oneTarget ? "What was fixed" : "Better in 2 than in 1", moves.fixed(), rows),
                change("What only went otherwise", moves.other(), rows));
    }

    private static Change change(String title, List<Moves.Move> moves, PageRows rows) {
        List<Moved> moved = moves.stream()
                .map(move -> new Moved(
                        rows.anchor(move.caseId()),
                        Escaped.text(move.trial(), 200),
                        move.from(),
                        move.to(),
                        move.seen()))
                .toList();
        return new Change(title, moved.size(), moved.size() <= SHOWN, moved);
    }
}
