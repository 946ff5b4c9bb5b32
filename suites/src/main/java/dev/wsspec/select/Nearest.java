package dev.wsspec.select;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {}

    /** The few names closest to the word; none when nothing is close. */
    public static List<String> to(String word, Collection<String> names) {
        int limit = Math.max(2, word.length() / 2);
        return names.stream()
                .distinct()
                .filter(name -> distance(word, name) <= limit)
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(SHOWN)
                .toList();
    }

    /** The end of a sentence: {@code : did you mean A or B?}, without its mark; empty when there is nothing to offer. */
    public static String question(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().limit(SHOWN).collect(Collectors.joining(" or ", ", did you mean ", "?"));
    }

    /** How many letters have to be added, removed or replaced; a word that the name contains is close to it. */
    static int distance(String word, String name) {
        if (!word.isEmpty() && name.contains(word)) {
            return 1;
        }
        int[] before = new int[name.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        for (int row = 1; row <= word.length(); row++) {
            int[] current = new int[name.length() + 1];
            current[0] = row;
            for (int column = 1; column <= name.length(); column++) {
                int replaced = before[column - 1] + (word.charAt(row - 1) == name.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(before[column], current[column - 1]));
            }
            before = current;
        }
        return before[name.length()];
    }
}
