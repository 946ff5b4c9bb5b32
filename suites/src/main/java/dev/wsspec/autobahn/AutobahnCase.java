package dev.wsspec.autobahn;

import java.util.List;

/**
 * A case of Autobahn|Testsuite and what stands for it here.
 *
 * @param id its number there: {@code 7.3.4}
 * @param cases ids of our cases; none when nothing here stands for it
 * @param note why there is none, or what differs; empty when both are alike
 */
public record AutobahnCase(String id, List<String> cases, String note) {
    public AutobahnCase {
        cases = List.copyOf(cases);
    }

    /** Whether it is the one with this number, or below it: 7.3.4 belongs to 7, 7.3 and 7.3.4. */
    boolean belongsTo(String number) {
        return id.equals(number) || id.startsWith(number + ".");
    }
}
