package dev.wsspec.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Allure's results of several shards in one folder. */
public final class MergedAllure {

    private MergedAllure() {}

    /**
     * Takes what lies in the report directories of the shards, packed or not, into a new folder of another.
     *
     * @param merged says what of it is excused
     * @return why there is none; empty when all went well
     */
    public static Optional<String> collect(List<Path> shards, Path reportDir, RunDocument merged) throws IOException {
        Path results = reportDir.resolve(AllureSink.DIR);
        Folder.delete(results);
        Files.createDirectories(results);
        for (Path shard : shards) {
            Optional<String> lacking = take(shard.resolve(AllureSink.DIR), results);
            if (lacking.isPresent()) {
                Folder.delete(results);
                return lacking;
            }
        }
        excuse(results, merged);
        Files.writeString(results.resolve("environment.properties"), AllureEnvironment.of(merged.run()));
        return Optional.empty();
    }

    private static Optional<String> take(Path folder, Path into) throws IOException {
        Path packed = PackedFolder.of(folder);
        if (Files.isDirectory(folder)) {
            copy(folder, into);
            return Optional.empty();
        }
        if (!Files.isRegularFile(packed)) {
            return Optional.of(folder.getParent() + " has no results of Allure");
        }
        try {
            PackedFolder.unpack(packed, into);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(packed + " is damaged (" + Escaped.text(String.valueOf(e.getMessage()), 200) + ")");
        }
    }

    private static void copy(Path folder, Path into) throws IOException {
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Files.write(into.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    /** What was red when its shard was run may be known by now. */
    private static void excuse(Path results, RunDocument merged) throws IOException {
        Map<String, String> known = merged.results().stream()
                .filter(row -> !row.known().isEmpty())
                .collect(Collectors.toMap(ResultRow::id, ResultRow::known));
        if (known.isEmpty()) {
            return;
        }
        try (var files = Files.newDirectoryStream(results, "*-result.json")) {
            for (Path file : files) {
                ObjectNode test = Json.read(Files.readString(file), ObjectNode.class);
                String reason = known.get(test.path("historyId").asText());
                String message = test.at("/statusDetails/message").asText();
                if (reason != null && !message.startsWith(AllureMessage.known(""))) {
                    test.put("status", "passed");
                    test.withObject("/statusDetails")
                            .put("message", AllureMessage.known(message))
                            .put(
                                    "trace",
                                    AllureMessage.trace(
                                            reason,
                                            test.at("/statusDetails/trace").asText()));
                    Files.writeString(file, Json.line(test));
                }
            }
        }
    }
}
