package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Coverage;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.run.Catalogues;
import dev.wsspec.select.Selection;
import dev.wsspec.wire.Delivery;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists cases without running them. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List cases without running them.")
final class ListCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "SELECTOR", description = Selection.HELP)
    List<String> selectors = List.of();

    @Option(names = "--json", description = "An array of objects in place of a table.")
    boolean json;

    @Option(
            names = "--coverage",
            description = "The requirements in place of the cases, each with the cases that cover it or the reason why"
                    + " none does. A SELECTOR is then a section, the id of a requirement, or a pattern for it.")
    boolean coverage;

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<ConformanceCase> all = Catalogues.cases();
        streams.out().print(coverage ? rows(all) : cases(all));
        streams.out().flush();
        return ExitCode.OK.number();
    }

    private String cases(List<ConformanceCase> all) {
        Selection selection = Selection.of(all, selectors, Set.of(Delivery.values()));
        List<ConformanceCase> chosen = all.stream().filter(selection::has).toList();
        return json ? CaseList.json(chosen) : CaseList.table(chosen);
    }

    private String rows(List<ConformanceCase> all) {
        if (json) {
            throw new UsageException("--coverage is a text for people and --json is not; leave one of them out.");
        }
        List<Requirement> rows = RowSelection.of(List.copyOf(Register.load().all()), selectors);
        return CoverageTable.of(Coverage.of(rows, all, Register.uncovered()));
    }
}
