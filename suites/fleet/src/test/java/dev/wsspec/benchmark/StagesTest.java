package dev.wsspec.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is cut where its document says that it began and how long it took. */
class StagesTest {

    @TempDir
    Path dir;

    @Test
    void cuts_a_run_into_what_came_one_after_the_other() throws Exception {
        Path document = Files.writeString(
                dir.resolve("wsspec.json"),
                "{\"run\": {\"started\": \"2026-01-01T00:00:01.250Z\", \"durationMillis\": 5000}}");
        Stages stages = Stages.of(document, Instant.parse("2026-01-01T00:00:00.500Z"), 6.5);
        assertThat(stages.before()).isEqualTo(0.75, within(1e-6));
        assertThat(stages.run()).isEqualTo(5, within(1e-6));
        assertThat(stages.behind()).isEqualTo(0.75, within(1e-6));
    }

    @Test
    void takes_the_median_of_each_stage() {
        var all = List.of(new Stages(3, 1, 2), new Stages(1, 2, 3), new Stages(2, 3, 1));
        assertThat(Stages.median(all, Stages::before)).isEqualTo(2);
        assertThat(Stages.median(all, Stages::behind)).isEqualTo(2);
    }
}
