package dev.wsspec.autobahn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody who comes from Autobahn|Testsuite is sent to a case that is not there, or left without a reason. */
class AutobahnMapTest {

    private static final AutobahnMap MAP = AutobahnMap.load();

    /** How many cases each group has there; 8 and 11 have none. */
    private static final Map<String, Long> SIZES = Map.ofEntries(
            Map.entry("1", 16L),
            Map.entry("2", 11L),
            Map.entry("3", 7L),
            Map.entry("4", 10L),
            Map.entry("5", 20L),
            Map.entry("6", 145L),
            Map.entry("7", 37L),
            Map.entry("9", 54L),
            Map.entry("10", 1L),
            Map.entry("12", 90L),
            Map.entry("13", 126L));

    @Test
    void every_case_there_stands_once_in_the_map() {
        assertThat(MAP.all())
                .hasSize(517)
                .extracting(AutobahnCase::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9]+(\\.[0-9]+){1,2}"));
        Map<String, Long> sizes =
                MAP.all().stream().collect(Collectors.groupingBy(AutobahnPage::group, Collectors.counting()));
        assertThat(sizes).isEqualTo(SIZES);
    }

    @Test
    void every_case_that_is_named_exists() {
        var ids = Catalogues.cases().stream().map(ConformanceCase::id).collect(Collectors.toSet());

        assertThat(MAP.all()).allSatisfy(one -> assertThat(ids).containsAll(one.cases()));
        assertThat(MAP.all()).allSatisfy(one -> assertThat(one.cases()).doesNotHaveDuplicates());
    }

    @Test
    void where_there_is_no_case_there_is_a_reason() {
        assertThat(MAP.all())
                .filteredOn(one -> one.cases().isEmpty())
                .allSatisfy(one -> assertThat(one.note()).isNotBlank());
    }

    @Test
    void a_number_stands_for_all_below_it() {
        assertThat(ids("7.3.4")).containsExactly("7.3.4");
        assertThat(ids("7.3")).hasSize(6).isEqualTo(ids("7.3.*"));
        assertThat(ids("1")).hasSize(16).doesNotContain("10.1.1").isEqualTo(ids("1."));
        assertThat(ids("8")).isEmpty();
        assertThat(ids("*")).isEmpty();
    }

    @Test
    void a_case_knows_what_it_stands_for() {
        assertThat(MAP.replacedBy("5.5-ping-too-long")).containsExactly("2.5");
        assertThat(MAP.replacedBy("5.5.1-close-with-short-reason")).containsExactly("7.3.4");
        assertThat(MAP.replacedBy("no-such-case")).isEmpty();
    }

    @Test
    void the_page_shows_what_is_in_the_map() throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "autobahn.md")))
                .as("docs/autobahn.md is stale: run the main class %s with its path", AutobahnPage.class.getName())
                .isEqualTo(AutobahnPage.of(MAP));
    }

    private static List<String> ids(String number) {
        return MAP.below(number).stream().map(AutobahnCase::id).toList();
    }
}
