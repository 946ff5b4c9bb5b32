package dev.wsspec.select;

import dev.wsspec.autobahn.AutobahnCase;
import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses what stands for cases of Autobahn|Testsuite.
 *
 * @param number of a case there, or of a group for all below it
 */
public record AutobahnSelector(String number) {

    private static final String PREFIX = "autobahn:";

    /** Whether a word is of that kind. */
    public static boolean means(String word) {
        return word.startsWith(PREFIX);
    }

    static AutobahnSelector parse(String word) {
        return new AutobahnSelector(word.substring(PREFIX.length()));
    }

    /** The cases that are meant, never none. */
    List<ConformanceCase> choose(Collection<ConformanceCase> cases) {
        AutobahnMap map = AutobahnMap.load();
        List<AutobahnCase> theirs = map.below(number);
        if (theirs.isEmpty()) {
            throw new SelectionException("Autobahn has no case '" + number + "'" + instead(map));
        }
        Set<String> ids = theirs.stream().flatMap(one -> one.cases().stream()).collect(Collectors.toSet());
        List<ConformanceCase> chosen =
                cases.stream().filter(one -> ids.contains(one.id())).toList();
        if (chosen.isEmpty()) {
            throw new SelectionException("nothing here stands for " + PREFIX + number + ": "
                    + theirs.get(0).note());
        }
        return chosen;
    }

    private String instead(AutobahnMap map) {
        List<String> nearest = Nearest.to(
                        number, map.all().stream().map(AutobahnCase::id).toList())
                .stream()
                .map(id -> PREFIX + id)
                .toList();
        return nearest.isEmpty() ? "; its groups are 1 to 7, 9, 10, 12 and 13." : Nearest.question(nearest);
    }
}
