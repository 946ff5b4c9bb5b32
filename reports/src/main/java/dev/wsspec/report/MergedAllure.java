package dev.wsspec.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Allure's results of several shards in one folder. */
public final class MergedAllure {

    private MergedAllure() {}

    /**
     * Takes what lies unpacked in the report directories of the shards into a new folder of another.
     *
     * @return false, and nothing was done, when a shard has none
     */
    public static boolean collect(List<Path> shards, Path reportDir, RunInfo run) throws IOException {
        Path results = reportDir.resolve(AllureSink.DIR);
        Folder.delete(results);
        if (!shards.stream().allMatch(MergedAllure::present)) {
            return false;
        }
        Files.createDirectories(results);
        for (Path shard : shards) {
            copy(shard.resolve(AllureSink.DIR), results);
        }
        Files.writeString(results.resolve("environment.properties"), AllureEnvironment.of(run));
        return true;
    }

    private static boolean present(Path shard) {
        return Files.isDirectory(shard.resolve(AllureSink.DIR));
    }

    private static void copy(Path folder, Path into) throws IOException {
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Files.write(into.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }
}
