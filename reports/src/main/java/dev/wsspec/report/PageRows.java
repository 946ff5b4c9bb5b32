package dev.wsspec.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The cases on the page of a comparison, numbered so that links within it need no ids of others. */
final class PageRows {

    private final Comparison comparison;
    private final Map<String, String> anchors = new HashMap<>();
    private int number;

    PageRows(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Of a case that stands in a section made before. */
    String anchor(String caseId) {
        return anchors.getOrDefault(caseId, "");
    }

    List<ComparisonPage.Section> sections() {
        return comparison.sections().entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ComparisonPage.Section section(String title, List<Comparison.Line> lines) {
        int differing = (int) lines.stream().filter(Comparison.Line::differs).count();
        return new ComparisonPage.Section(
                title, lines.size(), differing, lines.stream().map(this::row).toList());
    }

    private ComparisonPage.Row row(Comparison.Line line) {
        String anchor = "c" + ++number;
        anchors.put(line.heading().id(), anchor);
        Heading heading = line.heading();
        return new ComparisonPage.Row(
                anchor,
                Escaped.text(heading.id(), 100),
                heading.level().name(),
                heading.requirement(),
                heading.text(),
                line.differs(),
                IntStream.range(0, line.cells().size())
                        .mapToObj(i -> cell(anchor, i, line.cells().get(i)))
                        .toList());
    }

    private ComparisonPage.Cell cell(String anchor, int index, Optional<Compared.Entry> entry) {
        return new ComparisonPage.Cell(
                anchor + "-" + (index + 1),
                index + 1,
                comparison.runs().get(index).name(),
                entry.map(one -> one.worst().verdict().name()).orElse("ABSENT"),
                CellText.of(entry),
                entry.map(one -> one.briefs().stream().map(PageRows::told).toList())
                        .orElse(List.of()));
    }

    private static ComparisonPage.Told told(Brief brief) {
        return new ComparisonPage.Told(
                Escaped.text(brief.delivery(), 20),
                brief.verdict().name(),
                brief.because(),
                brief.seen(),
                brief.known(),
                brief.events());
    }
}
