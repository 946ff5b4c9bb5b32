package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.run.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a target does, a run ends in time and in little memory, with a verdict on every trial and whole reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRunTest {

    /** For two runs at a time, with sixteen exchanges each that keep half a mebibyte of a flood, and more that wait. */
    private static final String HEAP = "-Xmx256m";

    private static final int MINUTES = 5;

    /** What is left to run takes a second or two for each target. */
    private static final int EVERY = 4;

    private final Map<String, String> cases = selected();
    private final List<RogueServer> targets = new ArrayList<>();

    private Path dir;
    private ReferenceServer server;
    private Path said;

    @BeforeAll
    void run(@TempDir Path reports) throws Exception {
        dir = reports;
        server = ReferenceServer.start();
        said = dir.resolve("said.txt");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRuns.class.getName(),
                dir.toString()));
        for (HostileDeed deed : HostileDeed.values()) {
            line.add(deed + "=" + opened(new Turncoat(server, deed)));
            line.add(deed + "-behind-101=" + opened(Turncoat.behind101(deed)));
            line.add(deed + "-at-once=" + opened(deed));
        }
        line.add("--");
        cases.keySet().forEach(id -> line.add(id + "@whole"));
        Process runs = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = runs.waitFor(MINUTES, TimeUnit.MINUTES);
        runs.destroy();
        assertThat(ended).as("ended in time").isTrue();
    }

    @AfterAll
    void close() throws IOException {
        for (RogueServer target : targets) {
            target.close();
        }
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_turns_hostile_where_it_should_refuse_gets_its_verdicts(HostileDeed deed) throws Exception {
        Path report = dir.resolve(deed.name());
        RunDocument document = valid(report);
        assertThat(document.results())
                .as(Files.readString(report.resolve("said.txt")))
                .hasSameSizeAs(cases.keySet());
        assertThat(document.results()).noneMatch(row -> row.verdict() == Verdict.ERROR);
        if (!deed.refuses()) {
            assertThat(document.results()).noneMatch(this::free);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_hostile_behind_its_101_passes_nothing_for_free(HostileDeed deed) throws Exception {
        RunDocument document = valid(dir.resolve(deed + "-behind-101"));
        assertThat(document.results()).noneMatch(row -> row.verdict() == Verdict.ERROR);
        assertThat(document.results()).noneMatch(this::free);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_hostile_at_once_is_no_websocket_server(HostileDeed deed) throws Exception {
        RunDocument document = valid(dir.resolve(deed + "-at-once"));
        assertThat(document.results()).isEmpty();
        assertThat(document.run().incompleteReason()).isNotEmpty();
    }

    /** A violation was refused by nobody, and passes. */
    private boolean free(ResultRow row) {
        return row.verdict() == Verdict.PASS && cases.get(row.caseId()).equals("violates");
    }

    private RunDocument valid(Path report) throws Exception {
        assertThat(Files.readString(said)).doesNotContain("OutOfMemory", "Exception");
        assertThat(Files.readString(report.resolve("said.txt"))).doesNotContain("internal error", "wsspec itself");
        assertThat(Files.readString(report.resolve("code.txt"))).matches("[013] .*");
        return ReadReports.valid(report);
    }

    private String opened(RogueServer.Deed deed) {
        var target = RogueServer.that(deed);
        targets.add(target);
        return target.uri();
    }

    /** Of some catalogues in all sections the first case that breaks a rule and the first that does not, and whether it does. */
    private static Map<String, String> selected() {
        List<Catalogue> all = Catalogues.all();
        return IntStream.range(0, all.size())
                .filter(at -> at % EVERY == 0)
                .mapToObj(all::get)
                .flatMap(catalogue -> Stream.of(true, false).flatMap(violating -> first(catalogue, violating)))
                .collect(Collectors.toMap(
                        ConformanceCase::id,
                        one -> one.violating() && !one.exchange().steps().isEmpty() ? "violates" : "keeps",
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Stream<ConformanceCase> first(Catalogue catalogue, boolean violating) {
        return catalogue
                .cases()
                .filter(one -> one.violating() == violating
                        && !one.alone()
                        && one.passive().isEmpty())
                .filter(one -> one.needs().isEmpty())
                .limit(1);
    }
}
