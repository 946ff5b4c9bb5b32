package dev.wsspec.runner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "wsspec",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Conformance suite for WebSocket servers (RFC 6455, RFC 7692).",
            "Without a command: the whole suite on the embedded reference server."
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  as expected",
            "  1  the target fails at least one case",
            "  2  wrong usage",
            "  3  incomplete: unreachable, interrupted, or a selected case without a verdict"
        })
final class WsspecCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
