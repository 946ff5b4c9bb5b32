package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cases as a table or as JSON, one on each line. */
final class CaseList {

    private CaseList() {}

    static String table(List<ConformanceCase> cases) {
        int id = width(cases.stream().map(ConformanceCase::id).toList());
        int requirement = width(cases.stream().map(ConformanceCase::requirement).toList());
        String row = "%-" + id + "s  %-6s  %-7s  %-" + requirement + "s  %s%n";
        return cases.stream()
                .map(one -> String.format(
                        Locale.ROOT, row, one.id(), one.level(), one.section(), one.requirement(), one.text()))
                .collect(Collectors.joining());
    }

    static String json(List<ConformanceCase> cases) {
        return cases.stream().map(CaseList::object).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private static String object(ConformanceCase one) {
        return "{"
                + String.join(
                        ", ",
                        member("id", one.id()),
                        member("level", one.level().name()),
                        member("section", one.section()),
                        member("requirement", one.requirement()),
                        member("text", one.text()))
                + "}";
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + quoted(value);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (letter < 0x20) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
