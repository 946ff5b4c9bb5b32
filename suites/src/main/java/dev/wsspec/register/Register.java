package dev.wsspec.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All requirements on a server that wsspec knows, in the order of the RFCs. */
public final class Register {

    private static final int COLUMNS = 7;

    private final Map<String, Requirement> rows;

    private Register(Map<String, Requirement> rows) {
        this.rows = rows;
    }

    /** Reads the register that comes with the suites. */
    public static Register load() {
        return parse(lines("requirements.tsv"));
    }

    /** The requirements that are stated to have no case, each with a reason. */
    public static List<Uncovered> uncovered() {
        return lines("uncovered.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Uncovered(cells[0], cells[1], cells[2]))
                .toList();
    }

    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    public Collection<Requirement> all() {
        return rows.values();
    }

    private static Register parse(List<String> lines) {
        var rows = new LinkedHashMap<String, Requirement>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS || rows.containsKey(cells[0])) {
                throw new IllegalStateException("bad row in requirements.tsv: " + line);
            }
            rows.put(
                    cells[0],
                    new Requirement(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            VerdictClass.valueOf(cells[5].replace('-', '_')),
                            cells[6].equals("-") ? List.of() : List.of(cells[6].split(",\\s*"))));
        }
        return new Register(rows);
    }

    private static List<String> lines(String file) {
        try (var in = Register.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
