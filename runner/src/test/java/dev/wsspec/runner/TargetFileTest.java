package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Certificates;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.RunDocument;
import dev.wsspec.wire.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFileTest {

    @TempDir
    Path dir;

    @Test
    void several_targets_are_run_one_after_the_other_and_the_worst_counts() throws Exception {
        var identity = Certificates.selfSigned("127.0.0.1");
        Files.writeString(dir.resolve("ca.pem"), Pem.text(identity.chain().get(0)));
        Path socket = dir.resolve("app.sock");
        try (var secure = ReferenceServer.start(Place.tls(0, identity), Set.of());
                var local =
                        ReferenceServer.start(new Place.UnixFile(socket), Set.of(MaskingFault.ACCEPTS_UNMASKED_TEXT))) {
            Path file = write("""
                    targets:
                      - name: secure
                        url: %s
                        cacert: ca.pem
                        tls: 1.3
                        headers:
                          X-Tenant: acme
                          X-Key: "@env:KEY"
                        cookies:
                          sid: "@file:sid.txt"
                        origin: https://example.org
                      - name: local
                        url: %s
                    """.formatted(secure.uri(), local.uri()));
            Files.writeString(dir.resolve("sid.txt"), "top-secret-sid\n");

            Spoken spoken = run(file, "5.1-unmasked-text@whole");

            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
            assertThat(spoken.outLines())
                    .anyMatch(line -> line.startsWith("secure  exit 0  CONFORMANT") && line.contains("MUST 1/1"))
                    .anyMatch(line -> line.startsWith("local   exit 1  NOT CONFORMANT") && line.contains("FAIL 1"));
            assertThat(document("secure").run().fields()).extracting("name").contains("X-Tenant", "Cookie", "Origin");
            assertThat(document("secure").toString()).doesNotContain("top-secret", "key-from-environment");
            assertThat(run(file, "--target", "secure", "5.1-unmasked-text@whole")
                            .code())
                    .isZero();
        }
    }

    @Test
    void a_target_that_is_not_there_does_not_keep_the_others_from_being_run() throws Exception {
        try (var server = ReferenceServer.start()) {
            Path file = write("targets: [{name: gone, url: 'unix:%s'}, {name: here, url: '%s'}]"
                    .formatted(dir.resolve("no.sock"), server.uri()));

            Spoken spoken = run(file, "5.1-unmasked-text@whole");

            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
            assertThat(spoken.err()).contains("Cannot connect to unix:");
            assertThat(spoken.out()).contains("gone  exit 3  INCOMPLETE", "here  exit 0  CONFORMANT");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            targets: [{name: a, url: 'ws://h/', cacrt: x}]        | did you mean cacert
            targets: [{name: a, url: 'ws://h/', zzz: x}]          | it takes name, url
            targets: [{url: 'ws://h/'}]                           | has no name
            targets: [{name: a}]                                  | has no url
            targets: [{name: '../a', url: 'ws://h/'}]             | a name is made of
            targets: [{name: a, url: 'http://h/'}]                | no ws:// or wss:// URL
            targets: [{name: a, url: 'ws://h/', insecure: maybe}] | true or false
            targets: [{name: a, url: 'ws://h/', headers: [x]}]    | names and values
            targets: [{name: a, url: [x]}]                        | takes one value
            targets: [{name: a, url: 'ws://h/'}, {name: a, url: 'ws://h/'}] | two targets of the same name
            targets: [{name: a, name: b, url: 'ws://h/'}]         | is no YAML
            targets: [{name: a, url: 'ws://h/', cacert: no.pem}]  | cannot be read
            targets: [x]                                          | no list of keys
            targets: []                                           | lists no targets
            goals: []                                             | lists no targets
            '{targets: [{name: a, url: "ws://h/"}], more: 1}'     | unknown key 'more'
            '{{{'                                                 | is no YAML
            """)
    void what_is_no_target_file_gets_one_sentence(String text, String wanted) throws Exception {
        Spoken spoken = run(write(text));

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("wsspec: ").contains(wanted).hasLineCount(1);
    }

    @Test
    void the_file_says_all_there_is_to_say() throws Exception {
        Path file = write("targets: [{name: a, url: 'ws://h/'}]");

        assertThat(run(file, "ws://h/").err()).contains("stands in the file").hasLineCount(1);
        assertThat(run(file, "--insecure").err()).contains("stands in the file").hasLineCount(1);
        assertThat(run(file, "--target", "b").err())
                .contains("no target 'b'; it has a")
                .hasLineCount(1);
        assertThat(run(dir.resolve("none.yml")).err())
                .contains("cannot be read")
                .hasLineCount(1);
        assertThat(Spoken.by("run", "--target", "a").err()).contains("--targets FILE");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(dir.resolve("wsspec.yml"), text);
    }

    private Spoken run(Path file, String... words) {
        var all = new ArrayList<>(List.of(
                "run",
                "--no-allure-html",
                "--report-dir",
                dir.resolve("out").toString(),
                "--targets",
                file.toString()));
        all.addAll(List.of(words));
        return Spoken.on(Map.of("KEY", "key-from-environment"), all.toArray(String[]::new));
    }

    private RunDocument document(String name) throws IOException {
        return RunDocument.read(dir.resolve("out").resolve(name).resolve(RunDocument.FILE));
    }
}
