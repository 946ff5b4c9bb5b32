package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^ +(?:source <\\()?(wsspec [^>|)\\n]*?)(?:\\)? {2,}.*| *[>|)].*)?$");
    private static final Pattern PAGE = Pattern.compile("(?:docs/[a-zA-Z/-]+|README)\\.md");

    static List<String> commands() {
        String help = Spoken.by("--help").out();
        return COMMAND.matcher(help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void there_are_commands() {
        assertThat(commands()).contains("run", "certify", "merge", "import", "completion", "man", "baseline");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_teaches_by_examples_that_are_understood(String command) {
        Spoken help = Spoken.by(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("\nExamples:\n  ");
        List<String> examples = examples(help.out());
        assertThat(examples).isNotEmpty().anyMatch(line -> line.startsWith("wsspec " + command));
        assertThat(examples).allSatisfy(HelpTest::assertUnderstood);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void pages_that_help_names_are_there(String command) {
        assertThat(PAGE.matcher(Spoken.by(command, "--help").out()).results().map(found -> found.group()))
                .allSatisfy(page -> assertThat(Path.of("..", page)).isRegularFile());
    }

    @Test
    void help_of_the_whole_teaches_too() {
        String help = Spoken.by("--help").out();

        assertThat(help).contains("Exit codes:", "Examples:");
        assertThat(examples(help)).hasSizeGreaterThan(3).allSatisfy(HelpTest::assertUnderstood);
    }

    @Test
    void each_lesson_belongs_to_a_command() throws Exception {
        Path lessons = Path.of("src", "main", "resources", "dev", "wsspec", "runner", "lessons");
        var known = new ArrayList<>(commands());
        known.add("wsspec");
        try (Stream<Path> files = Files.list(lessons)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    private static List<String> examples(String help) {
        return EXAMPLE.matcher(help.substring(help.indexOf("Examples:")))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** Options and their values are read before help is given. */
    private static void assertUnderstood(String example) {
        var words = new ArrayList<String>();
        WORD.matcher(example)
                .results()
                .forEach(found -> words.add(found.group(1) == null ? found.group(2) : found.group(1)));
        words.set(0, "--help");
        words.add(words.remove(0));
        Spoken spoken = Spoken.by(words.toArray(String[]::new));
        assertThat(spoken.code()).as(example + "\n" + spoken.err()).isZero();
        assertThat(spoken.err()).isEmpty();
    }
}
