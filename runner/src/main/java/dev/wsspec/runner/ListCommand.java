package dev.wsspec.runner;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.run.Catalogues;
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

    ListCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<ConformanceCase> all = Catalogues.cases();
        Selection selection = Selection.of(all, selectors, Set.of(Delivery.values()));
        List<ConformanceCase> chosen = all.stream().filter(selection::has).toList();
        streams.out().print(json ? CaseList.json(chosen) : CaseList.table(chosen));
        streams.out().flush();
        return ExitCode.OK.number();
    }
}
