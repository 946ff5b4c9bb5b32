package dev.wsspec.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table of the page: a line for each thing measured. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    /** @param columns of figures, behind that of names */
    Table(String title, String remark, String names, List<String> columns) {
        lines.addAll(List.of(
                "## " + title,
                "",
                remark,
                "",
                "| " + names + " | " + String.join(" | ", columns) + " |",
                "|---|" + "---:|".repeat(columns.size())));
    }

    void row(String name, List<String> cells) {
        lines.add("| " + name + " | " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
