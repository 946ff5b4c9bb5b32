package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.Uncovered;
import dev.wsspec.run.Catalogues;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CoverageTest {

    /** Section, level, class, id. */
    private static final Pattern ROW = Pattern.compile("[0-9.]+ +\\S.* +[A-Z-]+  +([0-9]{4}-\\S+)");

    private static final List<String> ALL =
            Register.load().all().stream().map(Requirement::id).toList();

    @Test
    void every_row_is_printed_once() {
        assertThat(rows()).containsExactlyElementsOf(ALL);
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        assertThat(Spoken.by("list", "--coverage").outLines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void a_section_has_its_own_and_those_below() {
        assertThat(rows("5.5"))
                .contains("6455-5.5-control-126-ping", "6455-5.5.2-ping-answered")
                .allMatch(id -> id.startsWith("6455-5.5"));
        assertThat(rows("6455-5.5")).isEqualTo(rows("5.5"));
        assertThat(rows("7692")).isNotEmpty().allMatch(id -> id.startsWith("7692-"));
        assertThat(rows("5.5.2", "6455-5.5-*")).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }

    @Test
    void a_row_has_its_cases_or_its_reason() {
        Uncovered uncovered = Register.uncovered().get(0);

        assertThat(Spoken.by("list", "--coverage", "6455-5.5-control-126-ping").outLines())
                .startsWith("RFC 6455", "5.5       MUST       FAIL         6455-5.5-control-126-ping")
                .element(2)
                .asString()
                .matches("    [0-9]+ cases: 5.5-ping-too-long, .*");
        assertThat(Spoken.by("list", "--coverage", uncovered.requirement())
                        .out()
                        .replaceAll("\\s+", " "))
                .contains(uncovered.kind() + ": " + uncovered.reason());
    }

    @Test
    void the_summary_adds_up() {
        List<String> lines = Spoken.by("list", "--coverage").outLines();
        long covered = Catalogues.cases().stream()
                .map(one -> one.requirement())
                .distinct()
                .count();

        assertThat(lines.get(lines.size() - 1)).matches("all +" + ALL.size() + " +" + covered + " .* of [0-9]+");
    }

    @Test
    void what_fits_no_row_gets_one_sentence() {
        Spoken spoken = Spoken.by("list", "--coverage", "99");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .startsWith("wsspec: the register has no row '99'")
                .hasLineCount(1);
    }

    private static List<String> rows(String... selectors) {
        var words = new ArrayList<>(List.of("list", "--coverage"));
        words.addAll(List.of(selectors));
        return Spoken.by(words.toArray(String[]::new)).outLines().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }
}
