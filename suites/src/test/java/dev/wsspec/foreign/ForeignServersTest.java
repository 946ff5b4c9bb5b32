package dev.wsspec.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.Differences;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that others wrote, each with the verdicts that were investigated and written down in {@code NAME.txt}. MOVES
 * stands where the server itself behaves differently from run to run; RACE is a pattern of what is seen when a race inside the
 * server, which can strike in any trial, has struck.
 */
class ForeignServersTest {

    private static final int RARE = 4;

    enum Server {
        JETTY(JettyEcho::start),
        TOMCAT(TomcatEcho::start),
        UNDERTOW(UndertowEcho::start),
        NETTY(NettyEcho::start, "(?!7692-).*"),
        NETTY_DEFLATE(NettyEcho::compressing, "7692-.*|5\\.2-rsv.*|(9\\.1|4\\.3)-ext.*|9\\.1-reserved.*|5\\.8-.*"),
        /** Without inflation bombs: it has no limit, and its memory is that of the build. */
        JAVA_WEBSOCKET(JavaWebSocketEcho::start, "(?!7692-8-).*"),
        NODE_WS(() -> NodeEcho.start("ws")),
        NODE_WEBSOCKET(() -> NodeEcho.start("websocket")),
        NODE_FAYE_WEBSOCKET(() -> NodeEcho.start("faye-websocket"));

        private final Start start;
        private final Pattern cases;

        Server(Start start) {
            this(start, ".*");
        }

        Server(Start start, String cases) {
            this.start = start;
            this.cases = Pattern.compile(cases);
        }

        boolean runs(Trial trial) {
            return cases.matcher(trial.conformanceCase().id()).matches();
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
            var run = SuiteRun.of(BenchOptions.of(Target.of(echo.uri())), server::runs);
            keep(server, run);
            assertThat(run.with(Verdict.ERROR, Verdict.NOT_RUN)).isEmpty();
            var expected = expected(server);
            var findings = findings(run);
            List<String> struck = struck(run, races(server))
                    .filter(trial -> !Objects.equals(expected.get(trial), findings.get(trial)))
                    .toList();
            assertThat(struck).as("struck by a race of the server").hasSizeLessThan(RARE);
            expected.keySet().removeAll(struck);
            findings.keySet().removeAll(struck);
            expected.forEach((trial, verdict) -> {
                if (verdict.equals("MOVES")) {
                    findings.put(trial, verdict);
                }
            });
            assertThat(Differences.between(expected, findings)).isEmpty();
        }
    }

    private static Stream<String> struck(SuiteRun run, List<Pattern> races) {
        return run.results().stream()
                .filter(result -> races.stream()
                        .anyMatch(race -> race.matcher(result.seen()).find()))
                .map(result -> result.trial().id());
    }

    private static List<Pattern> races(Server server) throws IOException {
        return lines(server)
                .filter(line -> line.startsWith("RACE "))
                .map(line -> Pattern.compile(line.substring("RACE ".length())))
                .toList();
    }

    /** Every verdict that is neither green nor an observation, by trial; what is for TLS has nothing to say here. */
    private static Map<String, String> findings(SuiteRun run) {
        var findings = new TreeMap<String, String>();
        for (CaseResult result : run.results()) {
            boolean tls = result.trial().conformanceCase().needs().contains(Feature.TLS);
            if (!tls && result.verdict() != Verdict.PASS && result.verdict() != Verdict.OBSERVED) {
                findings.put(result.trial().id(), result.verdict().name());
            }
        }
        return findings;
    }

    private static Map<String, String> expected(Server server) throws IOException {
        var expected = new TreeMap<String, String>();
        lines(server).filter(line -> !line.startsWith("RACE ")).forEach(line -> {
            String[] words = line.split("\\s+", 3);
            expected.put(words[1], words[0]);
        });
        return expected;
    }

    private static Stream<String> lines(Server server) throws IOException {
        try (var in = ForeignServersTest.class.getResourceAsStream(server.file())) {
            assertThat(in).as(server.file()).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
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
