package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Fault;
import dev.wsspec.register.Kills;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the product says about faults is what was measured. */
class KillTableTest {

    private static final Path TABLE = Path.of("src", "main", "resources", "dev", "wsspec", "register", "kills.tsv");

    @Test
    void the_table_is_that_of_the_reviewed_matrix() throws Exception {
        assertThat(Files.readString(TABLE))
                .as("%s is stale: run the main class %s with its path", TABLE, KillTable.class.getName())
                .isEqualTo(KillTable.of(KillMatrix.reviewed()));
    }

    @Test
    void the_fault_that_the_fewest_cases_notice_comes_first() {
        String table = KillTable.of(Map.of("broad", List.of("a", "b", "c"), "narrow", List.of("b"), "none", List.of()));

        assertThat(table).isEqualTo("case\tfaults\tmost specific\na\t1\tbroad\nb\t2\tnarrow broad\nc\t1\tbroad\n");
    }

    @Test
    void every_fault_that_is_named_exists() {
        assertThat(Kills.load().byCase()).hasSizeGreaterThan(1000).allSatisfy((one, noticed) -> {
            assertThat(noticed.faults())
                    .isNotEmpty()
                    .allMatch(id -> Fault.named(id).isPresent());
            assertThat(noticed.all()).isGreaterThanOrEqualTo(noticed.faults().size());
        });
        assertThat(Kills.load().of("no-such-case").all()).isZero();
    }
}
