package dev.wsspec.runner;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command wrote, and its exit code. */
record Spoken(int code, String out, String err) {

    static Spoken by(String... args) {
        return on(Map.of(), args);
    }

    /** The same on a build server. */
    static Spoken on(Map<String, String> environment, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(args, stream(out), stream(err), environment);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    /** Lines that are no progress. */
    List<String> complaints() {
        return err.lines().filter(line -> !line.startsWith("  ")).toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
