package dev.wsspec.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.DeflateHostility;
import dev.wsspec.reference.ReferenceServer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a target compresses, the suite needs little memory for it, and no more time than its deadlines. */
class HostileCompressionTest {

    private static final int SECONDS = 120;

    /** Most of this is the suite itself: sixteen exchanges at a time that keep four mebibytes each. */
    private static final String HEAP = "-Xmx256m";

    @ParameterizedTest
    @EnumSource(
            value = DeflateHostility.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HANGS_AT_MUCH_INFLATED"})
    void a_flood_ends_in_verdicts(DeflateHostility fault) throws Exception {
        try (var server = ReferenceServer.start(0, Set.of(fault))) {
            Process suite = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeflateRun.class.getName(),
                            server.uri().toString()))
                    .redirectError(Redirect.INHERIT)
                    .start();
            boolean ended = suite.waitFor(SECONDS, TimeUnit.SECONDS);
            suite.destroy();
            String said = new String(suite.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(ended).as("ended in time, having said %s", said).isTrue();
            assertThat(said).contains("cases of permessage-deflate").doesNotContain("ERROR", "NOT_RUN");
        }
    }
}
