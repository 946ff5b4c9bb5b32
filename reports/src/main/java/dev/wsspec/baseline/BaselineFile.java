package dev.wsspec.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.wsspec.report.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.YAMLException;

/** A baseline as YAML. */
public final class BaselineFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern MISSING = Pattern.compile("Missing required creator property ('[^']*').*");

    private BaselineFile() {}

    /**
     * Reads what a user may have written by hand.
     *
     * @throws BaselineException when the file is no baseline
     */
    public static Baseline read(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), Baseline.class);
        } catch (JsonProcessingException e) {
            throw new BaselineException(named(file) + " is no baseline: " + sentence(e));
        } catch (YAMLException e) {
            throw new BaselineException(named(file) + " is no baseline: " + Escaped.text(first(e), 200) + ".");
        } catch (NoSuchFileException e) {
            throw new BaselineException(named(file) + " is not there; 'wsspec baseline RUN.json' makes one.");
        } catch (IOException e) {
            throw new BaselineException(named(file) + " cannot be read (" + first(e) + ").");
        }
    }

    /** The text of a file that {@link #read} takes, below a line that says where it comes from. */
    public static String text(Baseline baseline, String origin) {
        try {
            return "# " + origin + "\n" + MAPPER.writeValueAsString(baseline);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Exception problem) {
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        String line = message.lines().findFirst().orElse("");
        return problem.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + line);
    }

    private static String named(Path file) {
        return "'" + Escaped.text(file.toString()) + "'";
    }

    private static String sentence(JsonProcessingException problem) {
        if (problem.getCause() instanceof BaselineException bad) {
            return Escaped.text(bad.getMessage(), 300) + ".";
        }
        String where = problem.getLocation() == null
                ? ""
                : "line " + problem.getLocation().getLineNr() + ", ";
        String part = problem instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining(" "))
                : "";
        String first = problem.getOriginalMessage().lines().findFirst().orElse("");
        String what = MISSING.matcher(first).replaceFirst("$1 is missing");
        return where + (part.isEmpty() ? "" : "at " + Escaped.text(part, 100) + ": ") + Escaped.text(what, 200) + ".";
    }
}
