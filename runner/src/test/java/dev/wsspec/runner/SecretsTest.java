package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rogue.RogueServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that wsspec writes or prints holds a credential, whoever says it. */
class SecretsTest {

    private static final String SECRET = "hunter2hunter2";
    private static final String ENCODED = "am9lOmh1bnRlcjJodW50ZXIy";
    private static final Map<String, String> ENVIRONMENT = Map.of("WS_USER", "joe:" + SECRET, "WS_TOKEN", SECRET);

    @TempDir
    Path dir;

    @Test
    void a_failed_run_shows_none_and_says_how_to_run_it_again() throws Exception {
        try (var server = ReferenceServer.start(Set.of(MaskingFault.ACCEPTS_UNMASKED_TEXT))) {
            Spoken spoken = run(
                    server.uri() + "?access_token=" + SECRET,
                    "5.1-unmasked-text",
                    "--user",
                    "@env:WS_USER",
                    "--cookie",
                    "sid=" + SECRET,
                    "--header",
                    "X-Tenant: @env:WS_TOKEN");

            assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
            assertThat(spoken.out())
                    .contains(
                            "?access_token=…", "--user @env:WS_USER", "--cookie 'sid=…'", "'X-Tenant: @env:WS_TOKEN'");
            assertNoSecret(spoken);
        }
    }

    @Test
    void a_refusal_that_repeats_the_request_shows_none() throws Exception {
        try (var target = RogueServer.that(SecretsTest::repeat)) {
            Spoken spoken = run(target.uri(), "--bearer", "@env:WS_TOKEN", "--patience", "0.2");

            assertThat(spoken.code()).isEqualTo(3);
            assertThat(spoken.err()).contains("answered 401", "--user");
            assertNoSecret(spoken);
        }
    }

    @Test
    void a_proxy_that_repeats_the_request_shows_none() throws Exception {
        try (var proxy = RogueServer.that(socket -> say(socket, "HTTP/1.1 407 for " + head(socket) + "\r\n\r\n"))) {
            String port = Integer.toString(URI.create(proxy.uri()).getPort());
            Spoken spoken =
                    run("ws://chat.example/", "--proxy", "http://127.0.0.1:" + port, "--proxy-user", "@env:WS_USER");

            assertThat(spoken.code()).isEqualTo(3);
            assertThat(spoken.complaints()).singleElement().asString().contains("proxy", "--proxy-user");
            assertNoSecret(spoken);
        }
    }

    @Test
    void wrong_usage_shows_none() throws Exception {
        for (List<String> words : List.of(
                List.of("ws://joe:" + SECRET + "@localhost/"),
                List.of("ws://localhost/?token=" + SECRET + "#top"),
                List.of("ws://localhost/", "--proxy", "http://joe:" + SECRET + "@proxy:3128"))) {
            Spoken spoken = run(words.toArray(String[]::new));

            assertThat(spoken.code()).isEqualTo(2);
            assertNoSecret(spoken);
        }
    }

    private void assertNoSecret(Spoken spoken) throws IOException {
        assertThat(spoken.toString()).doesNotContain(SECRET, ENCODED);
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text)
                        .as(file.toString())
                        .doesNotContain(
                                SECRET,
                                ENCODED,
                                hex(SECRET),
                                hex(ENCODED),
                                hex(SECRET).replaceAll("(..)(?!$)", "$1 "));
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Spoken run(String... words) {
        var all = new ArrayList<>(List.of("run", "--no-allure-html", "--report-dir", dir.toString()));
        all.addAll(List.of(words));
        return Spoken.on(ENVIRONMENT, all.toArray(String[]::new));
    }

    private static void repeat(Socket socket) throws IOException {
        String head = head(socket);
        say(
                socket,
                "HTTP/1.1 401 No\r\nX-You-Said: " + head.lines().toList() + "\r\nContent-Length: " + head.length()
                        + "\r\n\r\n" + head);
    }

    private static String head(Socket socket) throws IOException {
        var octets = new byte[8_192];
        int count = Math.max(0, socket.getInputStream().read(octets));
        return new String(octets, 0, count, StandardCharsets.ISO_8859_1);
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
