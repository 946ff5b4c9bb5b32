package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {

    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-., )?(--[a-z-]+)");

    @TempDir
    Path dir;

    @Test
    void it_has_each_command_with_each_option_and_example() {
        String page = plain(Spoken.by("man").out());

        List<String> commands = HelpTest.commands();
        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            String help = Spoken.by(command, "--help").out();
            String section = page.substring(page.indexOf(".SS wsspec " + command + "\n"));
            assertThat(OPTION.matcher(help).results().map(found -> found.group(1)))
                    .filteredOn(option -> !List.of("--help", "--version").contains(option))
                    .allSatisfy(option -> assertThat(section).contains(option));
            assertThat(section)
                    .contains(help.substring(help.indexOf("Examples:"))
                            .strip()
                            .lines()
                            .findFirst()
                            .orElseThrow());
        }
        assertThat(page).contains(".SH EXIT STATUS", "3  incomplete");
    }

    @Test
    void it_is_a_page_for_man() throws Exception {
        Path page = Files.writeString(dir.resolve("wsspec.1"), Spoken.by("man").out());

        Said lint = Said.by(Tool.named("mandoc"), "-T", "lint", "-W", "warning", page.toString());
        assertThat(lint.out()).doesNotContain("ERROR", "UNSUPP");
        Said read = Said.by(Tool.named("mandoc"), "-T", "ascii", page.toString());
        assertThat(read.out().replaceAll(".\b", "")).contains("wsspec run ws://localhost:9001/chat", "--shard i/n");
    }

    private static String plain(String roff) {
        return roff.replace("\\-", "-").replace("\\fB", "").replace("\\fI", "").replace("\\fR", "");
    }
}
