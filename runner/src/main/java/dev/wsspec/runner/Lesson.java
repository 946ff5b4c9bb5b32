package dev.wsspec.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The help of a command, with what teaches it below: examples, exit codes, where more is to be read. */
final class Lesson extends Help {

    private final CommandSpec command;

    Lesson(CommandSpec command, ColorScheme colours) {
        super(command, colours);
        this.command = command;
    }

    @Override
    public String footer(Object... params) {
        return super.footer(params) + "\n" + of(command);
    }

    /** Read only when it is asked for: each start has to be quick. */
    static String of(CommandSpec command) {
        try (InputStream in = Lesson.class.getResourceAsStream("lessons/" + command.name() + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
