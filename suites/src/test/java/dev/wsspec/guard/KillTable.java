package dev.wsspec.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reviewed matrix the other way round and in short, for the product: each case with its most specific faults. */
final class KillTable {

    private static final int SHOWN = 5;
    private static final String HEADER = "case\tfaults\tmost specific\n";

    private KillTable() {}

    /** Writes the table to the file. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), of(KillMatrix.reviewed()));
    }

    static String of(Map<String, List<String>> matrix) {
        var byCase = new TreeMap<String, List<String>>();
        matrix.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<String>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> entry.getValue()
                        .forEach(one -> byCase.computeIfAbsent(one, key -> new ArrayList<>())
                                .add(entry.getKey())));
        var table = new StringBuilder(HEADER);
        byCase.forEach((one, faults) -> table.append(one)
                .append('\t')
                .append(faults.size())
                .append('\t')
                .append(String.join(" ", faults.subList(0, Math.min(SHOWN, faults.size()))))
                .append('\n'));
        return table.toString();
    }
}
