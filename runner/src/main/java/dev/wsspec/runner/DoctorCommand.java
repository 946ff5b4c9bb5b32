package dev.wsspec.runner;

import dev.wsspec.run.Bench;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.ResultSink;
import dev.wsspec.run.UnreachableException;
import dev.wsspec.wire.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks at a target without judging it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Say what a target is, what was seen of it, and what a run will not judge and why.")
final class DoctorCommand implements Callable<Integer> {

    private final Streams streams;
    private final ValueSource values;

    @Parameters(paramLabel = "URL", description = "The server's ws://, wss:// or unix: URL.")
    String url;

    @Mixin
    TargetOptions options = new TargetOptions();

    @Mixin
    PaceOptions pace = new PaceOptions();

    DoctorCommand(Streams streams, ValueSource values) {
        this.streams = streams;
        this.values = values;
    }

    @Override
    public Integer call() {
        Target plain = Arguments.target(url);
        Target target = ApproachPlan.of(options.description(), values).to(plain);
        try (Bench bench = Bench.open(
                BenchOptions.of(target).jobs(pace.jobs).patience(pace.patience), trial -> true, new Nobody())) {
            streams.out().print(new Diagnosis(target, bench.calibration(), bench.trials(), pace.jobs).text());
            streams.out().flush();
            return ExitCode.OK.number();
        } catch (UnreachableException e) {
            streams.err().println("wsspec: " + e.getMessage());
            return ExitCode.INCOMPLETE.number();
        }
    }

    /** Nothing is judged, and what there is to notice is in the calibration. */
    private record Nobody() implements ResultSink {
        @Override
        public void accept(CaseResult result) {}
    }
}
