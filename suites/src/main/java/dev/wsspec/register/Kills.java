package dev.wsspec.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which faults of the reference server each case has been seen to notice: the proof that it can fail.
 *
 * @param byCase by the id of the case
 */
public record Kills(Map<String, Noticed> byCase) {

    private static final Noticed NONE = new Noticed(0, List.of());

    /**
     * The faults that one case notices.
     *
     * @param all how many they are
     * @param faults ids of the most specific of them, the one that the fewest cases notice first
     */
    public record Noticed(int all, List<String> faults) {
        public Noticed {
            faults = List.copyOf(faults);
        }
    }

    public Kills {
        byCase = Map.copyOf(byCase);
    }

    /** Reads the table that comes with the suites. */
    public static Kills load() {
        try (var in = Kills.class.getResourceAsStream("kills.tsv")) {
            if (in == null) {
                throw new IllegalStateException("kills.tsv is not in the jar");
            }
            return new Kills(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new Noticed(Integer.parseInt(cells[1]), List.of(cells[2].split(" "))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a case; none for one that only observes. */
    public Noticed of(String caseId) {
        return byCase.getOrDefault(caseId, NONE);
    }
}
