package dev.wsspec.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table of the page: a line for each thing measured. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String title, String remark, String first) {
        lines.addAll(List.of(
                "## " + title,
                "",
                remark,
                "",
                "| " + first + " | wall, s | span | CPU, s | peak, MiB |",
                "|---|---:|---:|---:|---:|"));
    }

    void row(String name, List<Cost> costs) {
        lines.add("| " + name + " | " + Cost.cells(costs) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
