package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.HostileCompression;
import dev.wsspec.reference.ReferenceServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a target compresses, the suite needs little memory for it, and no more time than its deadlines. */
class HostileCompressionTest {

    private static final int SECONDS = 120;

    /** Less than the command takes, for many more exchanges at a time than it plays by itself. */
    private static final String HEAP = "-Xmx192m";

    private static final int JOBS = 64;

    @ParameterizedTest
    @EnumSource(HostileCompression.class)
    void a_flood_ends_in_verdicts(HostileCompression fault, @TempDir Path directory) throws Exception {
        Path said = directory.resolve("said");
        try (var server = ReferenceServer.start(0, Set.of(fault))) {
            Process suite = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeflateRun.class.getName(),
                            server.uri().toString(),
                            Integer.toString(JOBS))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = suite.waitFor(SECONDS, TimeUnit.SECONDS);
            suite.destroy();

            assertThat(ended).as("ended in time").isTrue();
            assertThat(Files.readString(said))
                    .contains("cases of permessage-deflate")
                    .doesNotContain("ERROR", "NOT_RUN", "OutOfMemory");
        }
    }
}
