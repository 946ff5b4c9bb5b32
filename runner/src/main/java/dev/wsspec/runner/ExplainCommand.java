package dev.wsspec.runner;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Kills;
import dev.wsspec.register.Register;
import dev.wsspec.run.Catalogues;
import dev.wsspec.select.Selector;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells all about one case: what it is about, what is sent, and what each reaction is worth. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tell all about a case: requirement, octets sent, reactions allowed.")
final class ExplainCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "ID", description = "A case, as 'wsspec list' shows it, or autobahn:7.3.4.")
    String id = "";

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<ConformanceCase> chosen = Selector.parse(id).choose(Catalogues.cases());
        Register register = Register.load();
        AutobahnMap map = AutobahnMap.load();
        Kills kills = Kills.load();
        chosen.forEach(one ->
                streams.out().println(Explanation.of(one, register, map, kills).text()));
        return ExitCode.OK.number();
    }
}
