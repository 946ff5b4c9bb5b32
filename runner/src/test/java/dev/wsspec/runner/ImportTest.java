package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {

    @TempDir
    Path dir;

    @Test
    void everything_becomes_everything() throws Exception {
        Spoken spoken = imported("""
                {"outdir": "./reports/servers", "servers": [{"agent": "Chat 1.2", "url": "ws://127.0.0.1:9001"}],
                 "cases": ["*"], "exclude-cases": [], "exclude-agent-cases": {}}
                """);

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out())
                .contains(
                        "# Chat 1.2: all cases\nwsspec run ws://127.0.0.1:9001/ --report-dir ./reports/servers/Chat-1.2 || ")
                .doesNotContain("partial", "counterpart");
    }

    @Test
    void what_is_left_out_is_named() throws Exception {
        Spoken spoken = imported("""
                {"options": {"failByDrop": false}, "outdir": "out",
                 "servers": [{"agent": "one", "url": "ws://h:1", "options": {"version": 18}},
                             {"agent": "two", "url": "ws://h:2/x", "auth": {"x": 1}}],
                 "cases": ["*"], "exclude-cases": ["9.*", "12.*", "13.*"], "exclude-agent-cases": {"tw*": ["7.5.1"]}}
                """);

        assertThat(spoken.out())
                .contains("# Without a counterpart here: options.failByDrop, servers.auth.x.")
                .contains("# one, partial: 247 of the 517 of theirs\n# Excluded: 9.*, 12.*, 13.*\n")
                .contains("autobahn:1 autobahn:2 autobahn:3 autobahn:4 autobahn:5 autobahn:6 autobahn:7 autobahn:10 ")
                .contains("# two, partial: 246 of the 517 of theirs\n# Excluded: 9.*, 12.*, 13.*, 7.5.1\n")
                .contains("autobahn:7.3 autobahn:7.7");
        assertThat(spoken.out()
                        .lines()
                        .filter(line -> line.contains("ws://h:2/x"))
                        .findFirst()
                        .orElseThrow())
                .doesNotContain("autobahn:7 ", "7.5");
    }

    @Test
    void a_star_means_what_it_means_there() throws Exception {
        assertThat(imported(spec("1.1*", "7.7.1")).out())
                .contains(" autobahn:1.1 autobahn:7.7.1 ")
                .contains("partial: 9 of the 517");
    }

    @Test
    void names_from_the_file_cannot_become_commands() throws Exception {
        Path canary = dir.resolve("canary");
        Spoken spoken = imported("""
                {"outdir": "%s/$(touch %s)", "options": {"a\\ntouch %s": 1},
                 "servers": [{"agent": "x\\ntouch %s\\n'; touch %s; '", "url": "ws://127.0.0.1:1/$(touch$IFS%s)"}],
                 "cases": ["1.1.1"], "exclude-agent-cases": {"zz": ["\\ntouch %s"], "*": ["\\ntouch %s"]}}
                """.formatted(dir, canary, canary, canary, canary, canary, canary, canary));
        assertThat(spoken.code()).as(spoken.err()).isZero();

        Said said = Said.by("sh", "-c", "wsspec() { return 3; }\n" + spoken.out());

        assertThat(said.code()).as(said.err()).isEqualTo(3);
        assertThat(canary).doesNotExist();
    }

    @Test
    void the_script_ends_with_the_worst_code() throws Exception {
        String script = imported("""
                {"servers": [{"agent": "a", "url": "ws://h:1"}, {"agent": "a", "url": "ws://h:3"}, {"agent": "a", "url": "ws://h:2"}]}
                """).out();

        Said said = Said.by(
                "sh",
                "-c",
                "wsspec() { echo \"$*\"; case $2 in *1/) return 1;; *3/) return 3;; *) return 0;; esac; }\n" + script);

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out().lines())
                .containsExactly(
                        "run ws://h:1/ --report-dir wsspec-report/a",
                        "run ws://h:3/ --report-dir wsspec-report/a-2",
                        "run ws://h:2/ --report-dir wsspec-report/a-3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                         | is not JSON, see line
            []                                                        | no list of servers
            {"url": "ws://127.0.0.1:9001"}                            | no list of servers
            {"servers": [{"agent": "x", "url": "http://h"}]}          | the server 'x' has no URL of a target
            {"servers": [{"agent": "x", "url": "ws://h"}], "cases": ["99.*"]} | Autobahn has no case '99.*'
            {"servers": [{"agent": "x", "url": "ws://h"}], "cases": ["1.*"], "exclude-cases": ["*"]} | nothing is left for 'x'
            """)
    void what_is_no_specification_gets_one_sentence(String text, String sentence) throws Exception {
        Spoken spoken = imported(text);

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(2);
        assertThat(spoken.err()).contains(sentence).hasLineCount(1);
        assertThat(spoken.out()).isEmpty();
    }

    private static String spec(String... cases) {
        return "{\"servers\": [{\"agent\": \"x\", \"url\": \"ws://h\"}], \"cases\": [\"" + String.join("\",\"", cases)
                + "\"]}";
    }

    private Spoken imported(String json) throws Exception {
        Path file = Files.writeString(dir.resolve("fuzzingclient.json"), json);
        return Spoken.by("import", file.toString());
    }
}
