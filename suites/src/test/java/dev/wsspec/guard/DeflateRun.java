package dev.wsspec.guard;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Target;
import java.util.EnumMap;
import java.util.Set;

/** Runs the worked examples of RFC 7692 and some more against a URL, in a JVM of its own. */
final class DeflateRun {

    private DeflateRun() {}

    /** Prints how many there are of each verdict, and which were not judged for a fault of ours. */
    public static void main(String[] arguments) {
        var options = BenchOptions.of(Target.of(arguments[0]))
                .jobs(Integer.parseInt(arguments[1]))
                .patience(0.5)
                .deliveries(Set.of(Delivery.WHOLE));
        SuiteRun run =
                SuiteRun.direct(options, trial -> trial.conformanceCase().id().matches("7692-7\\.2\\.3.*"));
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (CaseResult result : run.results()) {
            counts.merge(result.verdict(), 1, Integer::sum);
        }
        System.out.println(run.results().size() + " cases of permessage-deflate: " + counts);
        run.with(Verdict.ERROR, Verdict.NOT_RUN).forEach(System.out::println);
    }
}
