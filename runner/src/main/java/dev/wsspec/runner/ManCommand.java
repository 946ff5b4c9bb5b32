package dev.wsspec.runner;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Print the manual page of all commands, for man to format.")
final class ManCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    CommandSpec spec;

    ManCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(new ManPage(spec.root(), Version.number()).text());
        streams.out().flush();
        return ExitCode.OK.number();
    }
}
