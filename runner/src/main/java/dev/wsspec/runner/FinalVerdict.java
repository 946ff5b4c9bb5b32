package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.baseline.StaleEntries;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.report.FailureText;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.report.Summary;
import dev.wsspec.run.Bench;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import dev.wsspec.select.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends a run: completes the results, closes the document, prints what was found, and says the exit code. */
final class FinalVerdict implements Interruption.Plan {

    private final RunRequest request;
    private final Register register;
    private final Bench bench;
    private final Relay relay;
    private final Reports reports;
    private final RunInfo info;
    private final Streams streams;
    private final Progress progress;
    private volatile String stopped = "";
    private Optional<ExitCode> given = Optional.empty();

    FinalVerdict(
            RunRequest request,
            Register register,
            Bench bench,
            Relay relay,
            Reports reports,
            RunInfo info,
            Streams streams,
            Progress progress) {
        this.request = request;
        this.register = register;
        this.bench = bench;
        this.relay = relay;
        this.reports = reports;
        this.info = info;
        this.streams = streams;
        this.progress = progress;
    }

    /**
     * Gives the verdict, once: whoever asks again gets the same.
     *
     * @param interruption why the run ends before its end; empty when it does not
     */
    synchronized ExitCode give(String interruption) {
        if (given.isEmpty()) {
            given = Optional.of(verdict(interruption));
        }
        return given.get();
    }

    @Override
    public void stop(String reason) {
        // The run may end by itself before it is concluded, and has to know why.
        stopped = reason;
        bench.stop(reason);
    }

    @Override
    public void conclude(String reason) {
        give(reason);
    }

    private ExitCode verdict(String interruption) {
        List<Trial> trials = bench.trials();
        Map<String, CaseResult> results = relay.seal();
        long missing = trials.stream()
                .filter(trial -> !results.containsKey(trial.id()))
                .count();
        String reason = bench.death()
                .or(() -> Stream.of(interruption, stopped)
                        .filter(why -> !why.isEmpty())
                        .findFirst())
                .or(() -> results.values().stream()
                        .filter(result -> result.verdict() == Verdict.NOT_RUN)
                        .map(CaseResult::matched)
                        .findFirst())
                .or(() -> Optional.of(missing + " of " + trials.size() + " trials have no result")
                        .filter(why -> missing > 0))
                .orElse("");
        List<CaseResult> all = trials.stream()
                .map(trial -> Optional.ofNullable(results.get(trial.id())).orElseGet(() -> notRun(trial, reason)))
                .toList();
        progress.close();
        Duration duration = Duration.between(info.started(), Instant.now());
        RunInfo ended = reason.isEmpty() ? info.completed(duration) : info.incomplete(reason, duration);
        RunDocument document = reports.close(ended);
        List<String> stale = StaleEntries.of(request.baseline(), document.results(), Selection.everyTrial());
        print(all, document, ended, stale);
        return new Conclusion(request.profile(), request.failOn()).of(document.results(), !stale.isEmpty());
    }

    private CaseResult notRun(Trial trial, String reason) {
        CaseResult result = CaseResult.unplayed(trial, Verdict.NOT_RUN, reason);
        reports.accept(result);
        return result;
    }

    private void print(List<CaseResult> results, RunDocument document, RunInfo ended, List<String> stale) {
        var findings = new Findings(
                new FailureText(ended, register, AutobahnMap.load()),
                request.baseline().failures(),
                request.verbose());
        streams.out().print(findings.of(results));
        streams.out().print(Summary.of(document));
        stale.forEach(sentence -> streams.out().println("stale in the baseline: " + sentence));
        streams.out().println("results: " + reports.document());
        streams.out().flush();
        streams.out().println(reports.pages(document));
        streams.out().flush();
    }
}
