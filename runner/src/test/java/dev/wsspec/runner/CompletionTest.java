package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @TempDir
    Path dir;

    @Test
    void bash_completes_commands_options_and_values() throws Exception {
        String bash = Tool.named("bash");

        assertThat(completed(bash, "wsspec", "re")).contains("render", "rejudge");
        assertThat(completed(bash, "wsspec", "run", "--profi")).containsExactly("--profile");
        assertThat(completed(bash, "wsspec", "run", "--profile", "")).containsExactly("core", "strict");
        assertThat(completed(bash, "wsspec", "merge", "--fail-on", "")).containsExactly("must", "should", "never");
        assertThat(completed(bash, "wsspec", "certify", "--im")).containsExactly("--image");
    }

    @Test
    void bash_completes_names_of_files_where_nothing_else_fits() throws Exception {
        Path script = script("bash");

        Said said = Said.by(Tool.named("bash"), "--norc", "-c", "source " + script + "; complete -p wsspec");

        assertThat(said.out()).contains("-o default");
        assertThat(completed("bash", "wsspec", "run", "--baseline", "kno")).isEmpty();
    }

    @Test
    void zsh_takes_the_script() throws Exception {
        String zsh = Tool.named("zsh");
        Path script = script("zsh");

        Said said = Said.by(
                zsh,
                "-f",
                "-c",
                "autoload -U compinit && compinit -u -D && source " + script + " && print $_comps[wsspec]");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("_complete_wsspec");
    }

    @Test
    void another_shell_is_one_sentence() {
        Spoken spoken = Spoken.by("completion", "tcsh");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("bash", "zsh").hasLineCount(1);
    }

    private Path script(String shell) throws Exception {
        Spoken spoken = Spoken.by("completion", shell);
        assertThat(spoken.code()).as(spoken.err()).isZero();
        return Files.writeString(dir.resolve(shell), spoken.out());
    }

    /** What a real shell offers for the last of the words. */
    private List<String> completed(String bash, String... words) throws Exception {
        String line = """
                source %s
                COMP_WORDS=(%s); COMP_CWORD=%d
                cur=; function compopt { :; }
                "$(complete -p wsspec | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script("bash"), quoted(words), words.length - 1);
        Said said = Said.by(bash, "--norc", "-c", line);
        assertThat(said.err()).isEmpty();
        return said.out()
                .lines()
                .map(word -> word.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String quoted(String... words) {
        return String.join(
                " ", List.of(words).stream().map(word -> "'" + word + "'").toList());
    }
}
