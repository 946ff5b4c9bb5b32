package dev.wsspec.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.guard.Differences;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** Servers that others wrote get the verdicts that were investigated, and no others. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignServersTest {

    private static final int RARE = 4;

    /** The one that everybody runs. */
    private static final ForeignServer USUAL = ForeignServer.JETTY;

    /** Set to "required" where npm and some minutes more are promised. */
    private static final String FLEET = "WSSPEC_FLEET";

    /** Set where twelve minutes are no trouble, as in CI. */
    private static final String WHOLE = "WSSPEC_WHOLE";

    /**
     * As many at a time as there are usually cores: with all of them at once some answer late. Threads of JUnit that launch a
     * run begin further tests while they wait for it.
     */
    private final ExecutorService places = Executors.newFixedThreadPool(2);

    @AfterAll
    void close() {
        places.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void gets_the_verdicts_that_were_investigated(ForeignServer server) throws Exception {
        String only = System.getProperty("wsspec.fleet", server.id());
        if (!List.of(only.split(",")).contains(server.id())) {
            throw notRun(server, "wsspec.fleet names others");
        }
        boolean all = "required".equals(System.getenv(FLEET));
        if (!server.everywhere() && !all) {
            throw notRun(server, FLEET + "=required runs it");
        }
        if (server != USUAL && !all && System.getenv(WHOLE) == null) {
            throw notRun(server, WHOLE + "=yes runs it");
        }
        SuiteRun run = places.submit(() -> suite(server)).get();
        assertThat(run.with(Verdict.ERROR, Verdict.NOT_RUN)).isEmpty();
        var expectations = Expectations.of(server);
        var expected = expectations.verdicts();
        var findings = findings(run);
        List<String> struck = run.results().stream()
                .filter(result -> expectations.raced(result.seen()))
                .map(result -> result.trial().id())
                .filter(trial -> !Objects.equals(expected.get(trial), findings.get(trial)))
                .toList();
        assertThat(struck).as("struck by a race of the server").hasSizeLessThan(RARE);
        expected.keySet().removeAll(struck);
        findings.keySet().removeAll(struck);
        expected.forEach((trial, verdict) -> {
            if (verdict.equals(Expectations.MOVES)) {
                findings.put(trial, verdict);
            }
        });
        assertThat(Differences.between(expected, findings)).as(server.title()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_failure_is_explained(ForeignServer server) throws IOException {
        assertThat(Expectations.of(server).findings()).allSatisfy((trial, finding) -> {
            if (finding.verdict().equals("FAIL") || finding.verdict().equals(Expectations.MOVES)) {
                assertThat(finding.why()).as(trial).hasSizeGreaterThan(20);
            }
        });
    }

    private static SuiteRun suite(ForeignServer server) throws Exception {
        try (EchoServer echo = server.start()) {
            SuiteRun run = SuiteRun.of(BenchOptions.of(Target.of(echo.uri())), server::runs);
            keep(server, run);
            return run;
        }
    }

    private static RuntimeException notRun(ForeignServer server, String why) {
        String sentence = server.title() + " was not run: " + why + ".";
        System.err.println(sentence);
        return new TestAbortedException(sentence);
    }

    /** Every verdict that is neither green nor an observation, by trial; what is for TLS has nothing to say here. */
    private static TreeMap<String, String> findings(SuiteRun run) {
        var findings = new TreeMap<String, String>();
        for (CaseResult result : run.results()) {
            boolean tls = result.trial().conformanceCase().needs().contains(Feature.TLS);
            if (!tls && result.verdict() != Verdict.PASS && result.verdict() != Verdict.OBSERVED) {
                findings.put(result.trial().id(), result.verdict().name());
            }
        }
        return findings;
    }

    /** What was seen, for whoever has to investigate a difference. */
    private static void keep(ForeignServer server, SuiteRun run) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "foreign"));
        Files.write(
                folder.resolve(server.id() + ".txt"),
                List.copyOf(run.with(
                        Verdict.FAIL,
                        Verdict.WEAK,
                        Verdict.ERROR,
                        Verdict.INCONCLUSIVE,
                        Verdict.NOT_RUN,
                        Verdict.NOT_APPLICABLE)));
    }
}
