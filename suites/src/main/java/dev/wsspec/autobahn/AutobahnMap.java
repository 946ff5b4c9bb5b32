package dev.wsspec.autobahn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All cases of Autobahn|Testsuite 25.10.1, in its order. */
public record AutobahnMap(List<AutobahnCase> all) {

    public AutobahnMap {
        all = List.copyOf(all);
    }

    /** Reads the table that comes with the suites. */
    public static AutobahnMap load() {
        try (var in = AutobahnMap.class.getResourceAsStream("map.tsv")) {
            if (in == null) {
                throw new IllegalStateException("map.tsv is not in the jar");
            }
            return new AutobahnMap(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(AutobahnMap::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case with this number and those below it; {@code 7.3}, {@code 7.3.} and {@code 7.3.*} are the same. */
    public List<AutobahnCase> below(String number) {
        String bare = number.endsWith("*") ? number.substring(0, number.length() - 1) : number;
        String whole = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return all.stream().filter(one -> one.belongsTo(whole)).toList();
    }

    /** The numbers of those that one of our cases stands for. */
    public List<String> replacedBy(String caseId) {
        return all.stream()
                .filter(one -> one.cases().contains(caseId))
                .map(AutobahnCase::id)
                .toList();
    }

    private static AutobahnCase row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("bad row in map.tsv: " + line);
        }
        return new AutobahnCase(cells[0], cells[1].equals("-") ? List.of() : List.of(cells[1].split(" ")), cells[2]);
    }
}
