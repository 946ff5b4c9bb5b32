package dev.wsspec.runner;

import dev.wsspec.baseline.BaselineException;
import dev.wsspec.report.CiBuild;
import dev.wsspec.select.Nearest;
import dev.wsspec.select.SelectionException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together, and one sentence in place of a stack trace for whatever goes wrong. */
final class Cli {

    private final Streams streams;
    private final CommandLine commands;

    Cli(Streams streams, Map<String, String> environment) {
        Optional<CiBuild> build = BuildServer.of(environment);
        var values = new ValueSource(environment);
        this.streams = streams;
        this.commands = new CommandLine(new WsspecCommand())
                .addSubcommand(new RunCommand(streams, build, values))
                .addSubcommand(new CertifyCommand(streams, build, values))
                .addSubcommand(new ListCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new RenderCommand(streams))
                .addSubcommand(new CatalogueCommand(streams))
                .addSubcommand(new CompareCommand(streams))
                .addSubcommand(new RejudgeCommand(streams))
                .addSubcommand(new BaselineCommand(streams))
                .addSubcommand(new DoctorCommand(streams, values))
                .addSubcommand(new MergeCommand(streams))
                .addSubcommand(new ServeCommand(streams))
                .addSubcommand(new ImportCommand(streams))
                .addSubcommand(new CompletionCommand(streams))
                .addSubcommand(new ManCommand(streams))
                .setHelpFactory(Lesson::new)
                .setExpandAtFiles(false)
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
        List<String> nearest = problem instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : List.of();
        String help =
                "; '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help' tells what there is.";
        String sentence = problem.getMessage().lines().findFirst().orElse("");
        say(sentence + (nearest.isEmpty() ? help : Nearest.question(nearest)));
        return ExitCode.USAGE.number();
    }

    private static List<String> meant(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        Stream<String> options = command.getCommandSpec().optionsMap().keySet().stream();
        Stream<String> commands = command.getSubcommands().keySet().stream();
        String word = problem.getUnmatched().get(0);
        return Nearest.to(word, Stream.concat(options, commands).toList());
    }

    private int broken(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageException
                || problem instanceof SelectionException
                || problem instanceof BaselineException) {
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
