package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wsspec.container.WebSocketServerContainer;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import dev.wsspec.run.Profile;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.UpgradeRequest;
import dev.wsspec.wire.WireClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of somebody else, Node's ws, started from its image. */
@NeedsEngine
class CertifyImageIT {

    private static final String SECRET = "tr0ub4dor";

    /** No registry listens there, so that none is asked. */
    private static final String ABSENT = "127.0.0.1:1/absent:1";

    @TempDir
    Path dir;

    @BeforeAll
    static void image() throws Exception {
        Images.node();
    }

    @Test
    void a_foreign_image_is_started_judged_and_stopped() throws Exception {
        Spoken spoken = certify("/chat", "5.5", "4.2.1-host-missing", "--env", "TOKEN=" + SECRET);

        assertThat(spoken.code()).as(spoken.toString()).isLessThan(2);
        assertThat(spoken.out()).contains("image " + Images.NODE + " (sha256:");
        RunDocument document = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(document.run().complete()).isTrue();
        assertThat(document.run().image().digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(document.results()).hasSizeGreaterThan(20);
        assertThat(dir.resolve("certificate.html"))
                .content()
                .contains(Images.NODE, document.run().image().digest());
        assertGone();
        assertNoSecret(spoken);
    }

    @Test
    void the_log_and_http_are_waited_for() throws Exception {
        Spoken log = certify("/chat", "5.5-ping-of-125@whole", "--wait-for", "log:listening on");
        Spoken http = certify("/chat", "5.5-ping-of-125@whole", "--wait-for", "http");

        assertThat(log.code()).as(log.toString()).isZero();
        assertThat(http.code()).as(http.toString()).isZero();
    }

    @Test
    void what_run_takes_is_taken_too() throws Exception {
        Path copy = dir.resolve("copy.json");

        Spoken spoken = certify(
                "/chat",
                "5.5-ping-of-125",
                "--profile",
                "strict",
                "--delivery",
                "octets",
                "--seed",
                "7",
                "--bearer",
                SECRET,
                "--origin",
                "https://app.example",
                "--report",
                "json=" + copy);

        assertThat(spoken.code()).as(spoken.toString()).isZero();
        RunDocument document = RunDocument.read(copy);
        assertThat(document.results()).extracting(ResultRow::id).containsExactly("5.5-ping-of-125@octets");
        assertThat(document.run().profile()).isEqualTo(Profile.STRICT);
        assertThat(document.run().seed()).isEqualTo(7);
        assertThat(document.run().again()).containsSequence("--origin", "https://app.example");
        assertNoSecret(spoken);
        assertGone();
    }

    @Test
    void a_wrong_path_is_one_sentence() throws Exception {
        assertIncomplete(certify("/wrong"), "answers 400 to a correct opening handshake at /wrong: is the path right?");
    }

    @Test
    void an_image_without_a_listener_is_one_sentence() throws Exception {
        Spoken spoken = certify("/chat", "--start-timeout", "3", "--command", "node -e setInterval(()=>{},1000)");

        assertIncomplete(spoken, "nothing answers an opening handshake on its port 9001 within 3 s");
    }

    @Test
    void words_that_never_come_are_one_sentence() throws Exception {
        Spoken spoken = certify("/chat", "--start-timeout", "2", "--wait-for", "log:never said");

        assertIncomplete(spoken, "what was to be waited for did not come within 2 s; it last said 'listening on 9001'");
    }

    @Test
    void a_container_that_ends_by_itself_keeps_its_secrets() throws Exception {
        Spoken spoken = certify(
                "/chat",
                "--env",
                "TOKEN=" + SECRET,
                "--command",
                "node -e console.log('token:',process.env.TOKEN);process.exit(4)");

        assertIncomplete(spoken, "ended by itself (exit code 4)");
        assertThat(spoken.err()).contains("token: ***");
        assertNoSecret(spoken);
    }

    @Test
    void an_image_that_is_not_there_is_one_sentence() throws Exception {
        Spoken spoken = Spoken.by(new PackagedJar(dir).words("certify", "--image", ABSENT, "--port", "9001"));

        assertIncomplete(spoken, "The image " + ABSENT + " is not here and could not be pulled");
    }

    @Test
    void no_engine_is_one_sentence() throws Exception {
        assumeTrue(
                Files.notExists(Path.of("/var/run/docker.sock")),
                "There is an engine at the usual place, which Testcontainers finds whatever DOCKER_HOST says.");
        ProcessBuilder builder = new ProcessBuilder(
                        new PackagedJar(dir).process("certify", "--image", Images.NODE, "--port", "9001"))
                .redirectErrorStream(true);
        builder.environment().put("DOCKER_HOST", "unix:///nowhere/docker.sock");
        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("wsspec: There is no container engine to start " + Images.NODE + " with");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void tests_of_users_get_a_container_that_accepts_websockets() {
        try (var server = new WebSocketServerContainer(Images.NODE, 9001, "/chat")) {
            server.start();

            try (var client = new WireClient(server.target(), Deadlines.patience(1))) {
                var seen = client.play(
                        Exchange.handshake(UpgradeRequest.upgrade()), Delivery.WHOLE, new Keys(1, "it"), Barrier.PING);
                assertThat(seen.switched()).isTrue();
            }
            assertThat(server.uri()).hasScheme("ws").hasPath("/chat");
        }
    }

    private Spoken certify(String path, String... more) {
        String[] image =
                new PackagedJar(dir).words("certify", "--image", Images.NODE, "--port", "9001", "--path", path);
        return Spoken.by(Stream.concat(Stream.of(image), Stream.of(more)).toArray(String[]::new));
    }

    private void assertIncomplete(Spoken spoken, String wanted) throws Exception {
        assertThat(spoken.complaints())
                .singleElement()
                .asString()
                .startsWith("wsspec: ")
                .contains(wanted);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.code()).isEqualTo(3);
        RunDocument document = RunDocument.read(dir.resolve(RunDocument.FILE));
        assertThat(document.run().incompleteReason()).contains(wanted);
        assertGone();
    }

    private void assertNoSecret(Spoken spoken) throws Exception {
        assertThat(spoken.out() + spoken.err()).doesNotContain(SECRET);
        try (var files = Files.walk(dir)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(SECRET));
        }
    }

    private static void assertGone() throws Exception {
        assertThat(Images.containers(Images.NODE)).isEmpty();
    }
}
