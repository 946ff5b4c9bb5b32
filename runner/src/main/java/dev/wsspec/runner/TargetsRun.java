package dev.wsspec.runner;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.report.Count;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.RunDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run after the other, each with a report directory of its own, and what came of all of them. */
final class TargetsRun {

    /** A target by its name, and the run that is about it. */
    record Named(String name, RunRequest request) {}

    /** What came of one. */
    private record Ended(Named run, ExitCode code) {}

    private final Streams streams;

    TargetsRun(Streams streams) {
        this.streams = streams;
    }

    /** The worst exit code of all. */
    ExitCode of(List<Named> runs) {
        var ended = new ArrayList<Ended>();
        for (Named run : runs) {
            String uri = run.request().target().orElseThrow().uri();
            streams.err().println("== " + run.name() + ": " + Escaped.text(uri));
            ended.add(new Ended(run, new SuiteRun(run.request(), streams).call()));
            streams.out().println();
        }
        int width = runs.stream().mapToInt(run -> run.name().length()).max().orElse(0);
        ended.forEach(one -> streams.out().println(line(one, width)));
        streams.out().flush();
        return ended.stream().map(Ended::code).reduce(ExitCode.OK, TargetsRun::worse);
    }

    private static ExitCode worse(ExitCode one, ExitCode other) {
        return one.number() >= other.number() ? one : other;
    }

    private static String line(Ended ended, int width) {
        RunDocument document = document(ended.run());
        Map<Level, Count> levels = document.score().levels();
        return String.format(
                Locale.ROOT,
                "%-" + width + "s  exit %d  %-24s  MUST %s, SHOULD %s, FAIL %d  %s",
                ended.run().name(),
                ended.code().number(),
                document.score().statement().text().toUpperCase(Locale.ROOT),
                count(levels, Level.MUST),
                count(levels, Level.SHOULD),
                document.score().count(Verdict.FAIL),
                ended.run().request().reportDir());
    }

    private static String count(Map<Level, Count> levels, Level level) {
        return levels.containsKey(level) ? levels.get(level).toString() : "-";
    }

    private static RunDocument document(Named run) {
        try {
            return RunDocument.read(run.request().reportDir().resolve(RunDocument.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
