package dev.wsspec.register;

import dev.wsspec.cases.ConformanceCase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of the register with what covers it, or why nothing does.
 *
 * @param cases ids of the cases that name the row
 * @param uncovered statements that it has no case: one exactly when there is none
 */
public record Coverage(Requirement row, List<String> cases, List<Uncovered> uncovered) {

    private static final String COVERED = "covered";

    public Coverage {
        cases = List.copyOf(cases);
        uncovered = List.copyOf(uncovered);
    }

    /** That of each row, in their order. */
    public static List<Coverage> of(
            Collection<Requirement> rows, Collection<ConformanceCase> cases, Collection<Uncovered> uncovered) {
        Map<String, List<String>> covering = cases.stream()
                .collect(Collectors.groupingBy(
                        ConformanceCase::requirement,
                        Collectors.mapping(ConformanceCase::id, Collectors.toUnmodifiableList())));
        Map<String, List<Uncovered>> stated = uncovered.stream().collect(Collectors.groupingBy(Uncovered::requirement));
        return rows.stream()
                .map(row -> new Coverage(
                        row, covering.getOrDefault(row.id(), List.of()), stated.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** {@code covered}, {@code excluded} or {@code abstained}; anything else says what is wrong with the register. */
    public String state() {
        if (uncovered.size() > 1) {
            return "stated to be uncovered more than once";
        } else if (cases.isEmpty()) {
            return uncovered.isEmpty()
                    ? "without a case or a reason"
                    : uncovered.get(0).kind();
        }
        return uncovered.isEmpty() ? COVERED : "covered and stated to be uncovered";
    }

    public boolean covered() {
        return state().equals(COVERED);
    }
}
