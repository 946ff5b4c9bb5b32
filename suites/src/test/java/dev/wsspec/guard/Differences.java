package dev.wsspec.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Two long maps held against each other, so that a failing test shows what differs and nothing else. */
public final class Differences {

    private Differences() {}

    /** One line for each key that is not the same on both sides. */
    public static <V> List<String> between(Map<String, V> expected, Map<String, V> actual) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        var lines = new ArrayList<String>();
        for (String key : keys) {
            if (!Objects.equals(expected.get(key), actual.get(key))) {
                lines.add(key + ": expected " + shown(expected, key) + ", seen " + shown(actual, key));
            }
        }
        return lines;
    }

    private static <V> String shown(Map<String, V> map, String key) {
        return map.containsKey(key) ? String.valueOf(map.get(key)) : "nothing";
    }
}
