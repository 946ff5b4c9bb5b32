package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnCase;
import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.report.Escaped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cases of Autobahn|Testsuite as its specifications name them. */
record AutobahnNumbers(AutobahnMap map) {

    /**
     * The numbers that these words mean, in their order. A word with a star means what begins like it, as it does there.
     *
     * @throws UsageException when a word means none
     */
    Set<String> meant(List<String> words) {
        var numbers = new LinkedHashSet<String>();
        for (String word : words) {
            List<String> fitting = all().stream().filter(fits(word)).toList();
            if (fitting.isEmpty()) {
                throw new UsageException("Autobahn has no case '" + Escaped.text(word, 50) + "'.");
            }
            numbers.addAll(fitting);
        }
        return all().stream().filter(numbers::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The shortest words for {@code autobahn:} that mean just these. */
    List<String> selectors(Set<String> numbers) {
        var selectors = new ArrayList<String>();
        var left = new LinkedHashSet<>(numbers);
        while (!left.isEmpty()) {
            String number = left.iterator().next();
            String widest = number;
            for (int dot = number.indexOf('.'); dot >= 0 && widest.equals(number); dot = number.indexOf('.', dot + 1)) {
                String group = number.substring(0, dot);
                widest = numbers.containsAll(below(group)) ? group : widest;
            }
            selectors.add("autobahn:" + widest);
            left.removeAll(below(widest));
        }
        return List.copyOf(selectors);
    }

    List<String> all() {
        return map.all().stream().map(AutobahnCase::id).toList();
    }

    private List<String> below(String group) {
        return map.below(group).stream().map(AutobahnCase::id).toList();
    }

    /** Whether a number is meant by the word. */
    static Predicate<String> fits(String word) {
        if (word.indexOf('*') < 0) {
            return word::equals;
        }
        return glob(word).asPredicate();
    }

    /** Anchored at the start only. */
    static Pattern glob(String word) {
        return Pattern.compile(Pattern.compile("\\*")
                .splitAsStream(word + " ")
                .map(String::strip)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*", "^", "")));
    }
}
