package dev.wsspec.certificate;

import dev.wsspec.cases.Level;
import dev.wsspec.report.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many requirements of one level are met.
 *
 * @param text {@code 297/300}, or a dash where there are none
 * @param lacking not all are met
 * @param weak those that are met and leave something to be desired
 */
record LevelCount(String level, String text, boolean lacking, int weak) {

    /** One for each level, in the order of how binding they are. */
    static List<LevelCount> all(Map<Level, Count> counts) {
        return Arrays.stream(Level.values())
                .map(level -> of(level.name(), counts.getOrDefault(level, new Count(0, 0, 0))))
                .toList();
    }

    static LevelCount of(String name, Count count) {
        return new LevelCount(name, count.of() == 0 ? "-" : count.toString(), count.met() < count.of(), count.weak());
    }
}
