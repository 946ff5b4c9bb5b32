package dev.wsspec.runner;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together, and one sentence in place of a stack trace for whatever goes wrong. */
final class Cli {

    private final Streams streams;
    private final CommandLine commands;

    Cli(Streams streams) {
        this.streams = streams;
        this.commands = new CommandLine(new WsspecCommand())
                .addSubcommand(new RunCommand(streams))
                .addSubcommand(new ListCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new ServeCommand(streams))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler(this::broken);
    }

    /** Without any argument this is a run against the embedded reference server. */
    int execute(String... args) {
        try {
            return commands.execute(args.length == 0 ? new String[] {"run"} : args);
        } catch (Error e) {
            return internal(e, List.of(args));
        }
    }

    private int misused(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        List<String> nearest = problem instanceof UnmatchedArgumentException unmatched && !args[0].startsWith("-")
                ? unmatched.getSuggestions()
                : List.of();
        String sentence = problem.getMessage().lines().findFirst().orElse("") + Nearest.question(nearest);
        say(sentence + "; '" + command.getCommandSpec().qualifiedName() + " --help' tells what there is.");
        return ExitCode.USAGE.number();
    }

    private int broken(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageException) {
            say(problem.getMessage());
            return ExitCode.USAGE.number();
        }
        return internal(problem, parsed.originalArgs());
    }

    private int internal(Throwable problem, List<String> args) {
        boolean verbose = args.contains("-v") || args.contains("--verbose");
        say("internal error, nothing is said about the target: " + OneLine.of(problem)
                + (verbose ? "" : " (-v shows where)."));
        if (verbose) {
            problem.printStackTrace(streams.err());
        }
        return ExitCode.INCOMPLETE.number();
    }

    private void say(String sentence) {
        streams.err().println("wsspec: " + sentence);
    }
}
