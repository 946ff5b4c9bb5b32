package dev.wsspec.runner;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page, in the language of man(7), made of the commands themselves.
 *
 * @param root the command that holds the others
 */
record ManPage(CommandSpec root, String version) {

    String text() {
        var page = new StringBuilder();
        page.append(".TH WSSPEC 1 \"\" \"wsspec ").append(roff(version)).append("\" \"User Commands\"\n");
        page.append(".SH NAME\nwsspec \\- conformance suite for WebSocket servers\n");
        page.append(".SH SYNOPSIS\n");
        commands()
                .forEach(command ->
                        page.append(".br\n").append(roff(synopsis(command))).append('\n'));
        page.append(".SH DESCRIPTION\n").append(words(root.usageMessage().description()));
        page.append(".SH COMMANDS\n");
        commands().forEach(command -> page.append(command(command)));
        page.append(".SH EXIT STATUS\n")
                .append(verbatim(String.join("\n", root.usageMessage().footer())));
        page.append(".SH EXAMPLES\n").append(verbatim(Lesson.of(root)));
        return page.toString();
    }

    private Stream<CommandSpec> commands() {
        return root.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .filter(command -> !command.usageMessage().hidden());
    }

    private static String command(CommandSpec command) {
        String parameters =
                command.positionalParameters().stream().map(ManPage::parameter).collect(Collectors.joining());
        String options = command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .map(ManPage::option)
                .collect(Collectors.joining());
        return ".SS " + roff(command.qualifiedName()) + "\n"
                + words(command.usageMessage().description())
                + ".P\n" + roff(synopsis(command)) + "\n"
                + parameters
                + options
                + verbatim(Lesson.of(command));
    }

    private static String synopsis(CommandSpec command) {
        String[] custom = command.usageMessage().customSynopsis();
        return custom.length > 0
                ? String.join(" ", custom)
                : new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                        .abbreviatedSynopsis()
                        .strip();
    }

    private static String parameter(PositionalParamSpec parameter) {
        return ".TP\n.I " + roff(parameter.paramLabel()) + "\n" + words(parameter.description());
    }

    private static String option(OptionSpec option) {
        String names = List.of(option.names()).stream()
                .map(name -> "\\fB" + roff(name) + "\\fR")
                .collect(Collectors.joining(", "));
        String value = option.arity().max() == 0 ? "" : " \\fI" + roff(option.paramLabel()) + "\\fR";
        return ".TP\n" + names + value + "\n" + words(option.description());
    }

    private static String words(String... paragraphs) {
        return Stream.of(paragraphs)
                .map(text -> roff(text.formatted()))
                .collect(Collectors.joining("\n.br\n", "", "\n"));
    }

    private static String verbatim(String text) {
        return text.isEmpty()
                ? ""
                : text.lines().map(ManPage::roff).collect(Collectors.joining("\n", ".P\n.nf\n", "\n.fi\n"));
    }

    /** Neither a dot nor an apostrophe at the start of a line is a command, and hyphens stay what they are. */
    private static String roff(String line) {
        String plain = line.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
