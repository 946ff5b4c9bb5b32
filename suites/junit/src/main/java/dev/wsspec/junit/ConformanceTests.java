package dev.wsspec.junit;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.baseline.Baseline;
import dev.wsspec.baseline.BaselineFile;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.register.Register;
import dev.wsspec.report.FailureText;
import dev.wsspec.run.Bench;
import dev.wsspec.run.Catalogues;
import dev.wsspec.run.Trial;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.select.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Builds the tree of tests over a run that goes on behind it. */
final class ConformanceTests {

    private final ConformanceRun run;
    private final Judged judged;
    private final Map<String, List<Trial>> trials;

    private ConformanceTests(ConformanceRun run, Judged judged, List<Trial> trials) {
        this.run = run;
        this.judged = judged;
        this.trials = trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.conformanceCase().id()));
    }

    /** Begins the run; closing the stream ends it. Whatever goes wrong before, the server is stopped. */
    static Stream<DynamicNode> of(Class<?> test, StartedServer server, ConformanceSettings settings) throws Exception {
        try {
            return begun(test, server, settings);
        } catch (IOException | UnreachableException | RuntimeException e) {
            server.stop().close();
            throw e;
        }
    }

    private static Stream<DynamicNode> begun(Class<?> test, StartedServer server, ConformanceSettings settings)
            throws IOException, UnreachableException {
        Selection selection = Selection.of(Catalogues.cases(), settings.cases(), settings.deliveries());
        Baseline baseline = settings.baseline().map(BaselineFile::read).orElse(Baseline.NONE);
        Path project = Path.of("").toAbsolutePath();
        Register register = Register.load();
        var failures =
                new FailureText(register, AutobahnMap.load(), trial -> BuildDirectory.again(project, test, trial.id()));
        var judged = new Judged(test, settings.profile(), register, baseline.failures(), failures);
        var facts = new RunFacts(server.target(), settings);
        Path dir = settings.reportDir().orElseGet(() -> BuildDirectory.reports(project, test));
        ConformanceReports reports = ConformanceReports.begin(dir, register, facts.begun(), judged);
        var results = new Results(reports.sink());
        Bench bench = open(server, settings, selection, results, reports, facts);
        ConformanceRun run = ConformanceRun.begin(bench, results, settings.jobs());
        var ending = new Ending(run, bench, reports, facts, baseline, server.stop());
        return Stream.concat(
                        new ConformanceTests(run, judged, bench.trials()).parts(),
                        Stream.of(DynamicContainer.dynamicContainer("The run", ending.tests())))
                .onClose(ending::close);
    }

    /** A document says why there was nothing to test. */
    private static Bench open(
            StartedServer server,
            ConformanceSettings settings,
            Selection selection,
            Results results,
            ConformanceReports reports,
            RunFacts facts)
            throws IOException, UnreachableException {
        try {
            return Bench.open(settings.options(server.target()), selection, results);
        } catch (UnreachableException e) {
            reports.close(facts.incomplete(facts.begun(), e.getMessage()));
            throw e;
        }
    }

    private Stream<DynamicNode> parts() {
        return Catalogues.all().stream().filter(this::selected).map(this::part);
    }

    private boolean selected(Catalogue catalogue) {
        return catalogue.cases().anyMatch(one -> trials.containsKey(one.id()));
    }

    private DynamicNode part(Catalogue catalogue) {
        return DynamicContainer.dynamicContainer(
                catalogue.title(),
                catalogue
                        .cases()
                        .flatMap(one -> trials.getOrDefault(one.id(), List.of()).stream())
                        .map(this::test));
    }

    /** Surefire calls a test by its name only when it has a source, and that is no method. */
    private DynamicNode test(Trial trial) {
        String name = trial.id() + ": " + trial.conformanceCase().text();
        return DynamicTest.dynamicTest(name, judged.reference(trial), () -> judged.tell(run.result(trial)));
    }
}
