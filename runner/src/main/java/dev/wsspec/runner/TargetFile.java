package dev.wsspec.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.wsspec.report.Escaped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** Several targets in a file of YAML ({@code docs/targets.md} says what may stand in it). */
final class TargetFile {

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private TargetFile() {}

    /**
     * The targets of a file, in their order.
     *
     * @throws UsageException with one sentence when it is none, or holds something unknown
     */
    static List<TargetEntry> read(Path file) {
        JsonNode root = parsed(file);
        String name = "'" + Escaped.text(file.toString()) + "'";
        if (!root.path("targets").isArray() || root.path("targets").isEmpty()) {
            throw new UsageException(name + " lists no targets: it begins with 'targets:' and a list below it.");
        }
        TargetEntry.known(name, root, List.of("targets"));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        Path beside = file.getParent() == null ? Path.of("") : folder;
        var entries = new ArrayList<TargetEntry>();
        for (JsonNode node : root.path("targets")) {
            entries.add(TargetEntry.of(name + ", target " + (entries.size() + 1), node, beside));
        }
        long names = entries.stream().map(TargetEntry::name).distinct().count();
        if (names < entries.size()) {
            throw new UsageException(name + " has two targets of the same name.");
        }
        return List.copyOf(entries);
    }

    private static JsonNode parsed(Path file) {
        String name = "'" + Escaped.text(file.toString()) + "'";
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new UsageException(name + " is no YAML" + where + ": "
                    + Escaped.text(e.getOriginalMessage().lines().findFirst().orElse(""), 200) + ".");
        } catch (YAMLException e) {
            throw new UsageException(name + " is no YAML: " + Escaped.text(OneLine.of(e), 200) + ".");
        } catch (IOException e) {
            throw new UsageException(name + " cannot be read (" + OneLine.of(e) + ").");
        }
    }
}
