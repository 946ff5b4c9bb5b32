package dev.wsspec.runner;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says in commands of ours what a specification of Autobahn|Testsuite asks for. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Print the commands for what a fuzzingclient.json of Autobahn|Testsuite asks for, as a script.")
final class ImportCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "fuzzingclient.json", description = "The specification.")
    Path file;

    ImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(ImportedScript.of(FuzzingClient.read(file)).text());
        streams.out().flush();
        return ExitCode.OK.number();
    }
}
