package dev.wsspec.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.Differences;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that others wrote, each with the verdicts that were investigated and written down in {@code NAME.txt}; MOVES
 * stands where the server itself behaves differently from run to run.
 */
class ForeignServersTest {

    enum Server {
        JETTY(JettyEcho::start),
        TOMCAT(TomcatEcho::start),
        UNDERTOW(UndertowEcho::start),
        NETTY(NettyEcho::start),
        JAVA_WEBSOCKET(JavaWebSocketEcho::start);

        private final Start start;

        Server(Start start) {
            this.start = start;
        }

        String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
        }
    }

    interface Start {
        EchoServer now() throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void gets_the_verdicts_that_were_investigated(Server server) throws Exception {
        try (EchoServer echo = server.start.now()) {
            var run = SuiteRun.of(BenchOptions.of(Target.of(echo.uri())));
            keep(server, run);
            assertThat(run.with(Verdict.ERROR, Verdict.NOT_RUN, Verdict.INCONCLUSIVE))
                    .isEmpty();
            var expected = expected(server);
            var findings = findings(run);
            expected.forEach((trial, verdict) -> {
                if (verdict.equals("MOVES")) {
                    findings.put(trial, verdict);
                }
            });
            assertThat(Differences.between(expected, findings)).isEmpty();
        }
    }

    /** Every verdict that is neither green nor an observation, by trial. */
    private static Map<String, String> findings(SuiteRun run) {
        var findings = new TreeMap<String, String>();
        for (CaseResult result : run.results()) {
            if (result.verdict() != Verdict.PASS && result.verdict() != Verdict.OBSERVED) {
                findings.put(result.trial().id(), result.verdict().name());
            }
        }
        return findings;
    }

    private static Map<String, String> expected(Server server) throws IOException {
        var expected = new TreeMap<String, String>();
        try (var in = ForeignServersTest.class.getResourceAsStream(server.file())) {
            assertThat(in).as(server.file()).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.split("\\s+", 3);
                if (!line.isBlank() && !line.startsWith("#")) {
                    expected.put(words[1], words[0]);
                }
            }
        }
        return expected;
    }

    /** What was seen, for whoever has to investigate a difference. */
    private static void keep(Server server, SuiteRun run) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "foreign"));
        Files.write(
                folder.resolve(server.file()),
                List.copyOf(run.with(
                        Verdict.FAIL,
                        Verdict.WEAK,
                        Verdict.ERROR,
                        Verdict.INCONCLUSIVE,
                        Verdict.NOT_RUN,
                        Verdict.NOT_APPLICABLE)));
    }
}
