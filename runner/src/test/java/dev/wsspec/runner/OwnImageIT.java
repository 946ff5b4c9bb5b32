package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.container.WebSocketServerContainer;
import dev.wsspec.report.RunDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.Network;

/** Our own image, against a server in another container. */
@NeedsEngine
class OwnImageIT {

    private static final String ALIAS = "echo";
    private static final String SOMEBODY = "12345:12345";

    @TempDir
    Path dir;

    @BeforeAll
    static void images() throws Exception {
        Images.ours();
    }

    @Test
    void it_starts_in_less_than_a_second_from_its_archive_and_is_nobody() throws Exception {
        Said classes = Said.by(
                "docker", "run", "--rm", "--env", "WSSPEC_JAVA_OPTS=-Xlog:class+load:stdout", Images.OURS, "--version");
        assertThat(classes.out())
                .as(classes.err())
                .containsPattern("dev\\.wsspec\\.runner\\.Main source: shared objects file \\(top\\)");
        assertThat(Said.by("docker", "image", "inspect", "--format", "{{.Config.User}}", Images.OURS)
                        .out())
                .isEqualTo("65532:65532\n");

        long millis = IntStream.range(0, 3).mapToLong(i -> startMillis()).min().orElseThrow();
        System.out.println("wsspec --version in its image: " + millis + " ms with the container");
        assertThat(millis).isLessThan((long) (1_000 * business()));
    }

    @Test
    void it_judges_a_server_on_its_network_and_writes_where_the_caller_says() throws Exception {
        try (var network = Network.newNetwork();
                var server = served(network)) {
            server.start();

            Said piped = Said.by(
                    "docker",
                    "run",
                    "--rm",
                    "--network",
                    network.getId(),
                    Images.OURS,
                    "run",
                    "ws://echo:9001/",
                    "5.5",
                    "--report",
                    "json=-",
                    "--no-allure-html");

            assertThat(piped.code()).as(piped.toString()).isZero();
            assertThat(piped.err()).contains("CONFORMANT");
            Path copy = Files.writeString(dir.resolve("copy.json"), piped.out());
            assertThat(RunDocument.read(copy).results()).hasSizeGreaterThan(20);

            Path mounted = Files.createDirectory(dir.resolve("mounted"));
            String owner = given(mounted);
            Said written = Said.by(
                    "docker",
                    "run",
                    "--rm",
                    "--network",
                    network.getId(),
                    "--user",
                    owner,
                    "--volume",
                    mounted + ":/work",
                    Images.OURS,
                    "run",
                    "ws://echo:9001/",
                    "5.5.2");

            assertThat(written.code()).as(written.toString()).isZero();
            Path report = mounted.resolve("wsspec-report");
            assertThat(RunDocument.read(report.resolve(RunDocument.FILE)).run().complete())
                    .isTrue();
            assertThat(report.resolve("report.html")).isNotEmptyFile();
            assertThat(Files.getAttribute(report, "unix:uid") + ":" + Files.getAttribute(report, "unix:gid"))
                    .isEqualTo(owner);
        }
    }

    @Test
    void nobody_on_the_network_is_exit_3() throws Exception {
        Said said = Said.by("docker", "run", "--rm", Images.OURS, "run", "ws://nobody.invalid:9001/");

        assertThat(said.err()).contains("Cannot connect to ws://nobody.invalid:9001/");
        assertThat(said.code()).isEqualTo(3);
    }

    @Test
    void it_can_be_certified_itself() {
        Spoken spoken = Spoken.by(
                "certify",
                "--image",
                Images.OURS,
                "--port",
                "9001",
                "--command",
                "serve --bind 0.0.0.0 --port 9001",
                "5.5.2",
                "--no-allure-html",
                "--report-dir",
                dir.toString());

        assertThat(spoken.code()).as(spoken.toString()).isZero();
    }

    private static WebSocketServerContainer served(Network network) {
        return new WebSocketServerContainer(Images.OURS, 9001, "/")
                .withCommand("serve", "--bind", "0.0.0.0", "--port", "9001")
                .withNetwork(network)
                .withNetworkAliases(ALIAS);
    }

    /** How many times more there is to do on this machine than it can do at once; the second is one of an idle one. */
    private static double business() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }

    /** The caller; where that is root, who may write anywhere, somebody else to whom the directory is given. */
    private static String given(Path directory) throws Exception {
        String owner = Files.getAttribute(directory, "unix:uid") + ":" + Files.getAttribute(directory, "unix:gid");
        if (!owner.startsWith("0:")) {
            return owner;
        }
        assertThat(Said.by("chown", SOMEBODY, directory.toString()).code()).isZero();
        return SOMEBODY;
    }

    private static long startMillis() {
        long begun = System.nanoTime();
        try {
            Said said = Said.by("docker", "run", "--rm", Images.OURS, "--version");
            assertThat(said.out()).startsWith("wsspec ");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
