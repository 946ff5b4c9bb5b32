package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command line of wsspec that a page tells people to paste has a command and options that there are. */
class DocumentedCommandsTest {

    private static final String COMMAND = "(?:\\./)?wsspec ([a-z]+)((?:[ =][^\\s`|>&#)]+)*)";

    private static final Pattern IN_CODE = Pattern.compile("(?m)^\\s*(?:- )?" + COMMAND);

    private static final Pattern IN_PROSE = Pattern.compile("`" + COMMAND);

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(Path.of("..", "README.md"), Path.of("..", "CONTRIBUTING.md")));
        try (var docs = Files.list(Path.of("..", "docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void its_commands_and_options_exist(Path page) throws IOException {
        String[] parts = Files.readString(page).split("(?m)^ *```.*$");
        for (int i = 0; i < parts.length; i++) {
            // Every other part stands between fences.
            Pattern command = i % 2 == 1 ? IN_CODE : IN_PROSE;
            for (MatchResult line : command.matcher(parts[i]).results().toList()) {
                Spoken help = Spoken.by(line.group(1), "--help");
                assertThat(help.code()).as("%s: %s", page, line.group()).isZero();
                assertThat(options(help.out())).as("%s: %s", page, line.group()).containsAll(options(line.group(2)));
            }
        }
    }

    private static List<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
