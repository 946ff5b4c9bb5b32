package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the picture of the architecture shows is there, and where it says. */
class PictureTest {

    private static final Pattern BOX =
            Pattern.compile("class=\"n\"[^>]*>(\\w+)</text>\\s*<text class=\"m\"[^>]*>(\\w+)<");

    @Test
    void every_box_is_a_type_of_the_module_it_names() throws IOException {
        String picture = Files.readString(Path.of("..", "docs", "images", "architecture.svg"));
        List<MatchResult> boxes = BOX.matcher(picture).results().toList();

        assertThat(boxes).hasSizeGreaterThan(5);
        for (MatchResult box : boxes) {
            assertThat(sources(box.group(2))).as(box.group(2)).contains(box.group(1) + ".java");
        }
    }

    private static List<String> sources(String module) throws IOException {
        try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
