package dev.wsspec.runner;

import dev.wsspec.baseline.BaselineException;
import dev.wsspec.report.CiBuild;
import dev.wsspec.select.Nearest;
import dev.wsspec.select.SelectionException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together, and one sentence in place of a stack trace for whatever goes wrong. */
final class Cli {

    private static final String RUN = "run";

    private final Streams streams;
    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    Cli(Streams streams, Map<String, String> environment) {
        Optional<CiBuild> build = BuildServer.of(environment);
        var values = new ValueSource(environment);
        this.streams = streams;
        commands.put(RUN, () -> new RunCommand(streams, build, values));
        commands.put("certify", () -> new CertifyCommand(streams, build, values));
        commands.put("list", () -> new ListCommand(streams));
        commands.put("explain", () -> new ExplainCommand(streams));
        commands.put("render", () -> new RenderCommand(streams));
        commands.put("catalogue", () -> new CatalogueCommand(streams));
        commands.put("compare", () -> new CompareCommand(streams));
        commands.put("rejudge", () -> new RejudgeCommand(streams));
        commands.put("baseline", () -> new BaselineCommand(streams));
        commands.put("doctor", () -> new DoctorCommand(streams, values));
        commands.put("merge", () -> new MergeCommand(streams));
        commands.put("serve", () -> new ServeCommand(streams));
        commands.put("import", () -> new ImportCommand(streams));
        commands.put("completion", () -> new CompletionCommand(streams));
        commands.put("man", () -> new ManCommand(streams));
    }

    /** Without any argument this is a run against the embedded reference server. */
    int execute(String... args) {
        try {
            String[] all = args.length == 0 ? new String[] {RUN} : args;
            return commands(all[0]).execute(all);
        } catch (Error e) {
            return internal(e, List.of(args));
        }
    }

    /** To put all of them together takes a tenth of a second, and a run needs one. */
    private CommandLine commands(String first) {
        var line = new CommandLine(new WsspecCommand());
        commands.forEach((name, command) -> {
            if (!first.equals(RUN) || name.equals(RUN)) {
                line.addSubcommand(command.get());
            }
        });
        return line.setHelpFactory(Lesson::new)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler(this::broken);
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
