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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** What an expectation calls trials in which the server's Close is lost once in a while; an id's beginning follows. */
    private static final String LOSES_CLOSE = "LOSES_CLOSE";

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
            expected.entrySet().removeIf(entry -> {
                if (entry.getValue().equals(LOSES_CLOSE)) {
                    findings.keySet().removeAll(closeLost(run, entry.getKey()));
                }
                return entry.getValue().equals(LOSES_CLOSE);
            });
            expected.forEach((trial, verdict) -> {
                if (verdict.equals("MOVES")) {
                    findings.put(trial, verdict);
                }
            });
            assertThat(Differences.between(expected, findings)).isEmpty();
        }
    }

    /** Trials whose id begins so, in which the server ended the connection as it should but its Close did not come. */
    private static Set<String> closeLost(SuiteRun run, String begin) {
        return run.results().stream()
                .filter(result -> result.verdict() == Verdict.WEAK)
                .filter(result -> result.matched().equals("drops the connection without a Close frame"))
                .map(result -> result.trial().id())
                .filter(id -> id.startsWith(begin))
                .collect(Collectors.toSet());
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
