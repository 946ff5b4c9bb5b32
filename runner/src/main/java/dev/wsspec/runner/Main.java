package dev.wsspec.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The entry point of the command line; the only place that ends the virtual machine on its own account. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        boolean terminal = Terminal.present() && !"dumb".equals(System.getenv("TERM"));
        var streams = new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal);
        if (args.length == 1 && args[0].equals("--version")) {
            // Scripts ask before every run, and the commands take longer to put together than all the rest.
            streams.out().println(Version.line());
            System.exit(ExitCode.OK.number());
        }
        if (args.length == 0 || args[0].equals("run")) {
            HeadStart.begin();
        }
        System.exit(new Cli(streams, System.getenv()).execute(args));
    }

    /** Does what the arguments say where nobody watches and no build goes on, and returns the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Map.of());
    }

    /** The same, on a build server that has set these variables. */
    static int run(String[] args, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new Cli(new Streams(out, err, false), environment).execute(args);
    }

    /** Reports hold more than ASCII, and the default of a container without a locale would turn that into question marks. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
