package dev.wsspec.runner;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the words of this command line. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print the script with which a shell completes commands and options.")
final class CompletionCommand implements Callable<Integer> {

    /** The values of an option, which people write in small letters. */
    private static final Pattern VALUES = Pattern.compile("(?m)^ *local [a-z_]+_option_args=\\(.*$");

    /** The shells that the one script is for. */
    enum Shell {
        BASH,
        ZSH
    }

    private final Streams streams;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    Shell shell;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("wsspec", spec.root().commandLine());
        streams.out().print(VALUES.matcher(script).replaceAll(CompletionCommand::small));
        streams.out().flush();
        return ExitCode.OK.number();
    }

    private static String small(MatchResult line) {
        return line.group().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("$", "\\$");
    }
}
