package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AllureDataTest {

    private static final int FILES = 100_000;

    @TempDir
    Path dir;

    @Test
    void files_that_come_from_several_threads_are_all_there() throws IOException {
        Aggregator2 part = (configuration, launches, storage) ->
                IntStream.range(0, FILES).parallel().forEach(i -> add(storage, i));
        var configuration =
                new AllureConfiguration("an id", List.<Extension>of(part), new BehaviorsTab(dir.resolve("tab.js")));

        assertThat(AllureData.of(configuration, dir)).hasSize(FILES);
    }

    private static void add(ReportStorage storage, int i) {
        storage.addDataBinary("attachments/" + i, new byte[0]);
    }
}
