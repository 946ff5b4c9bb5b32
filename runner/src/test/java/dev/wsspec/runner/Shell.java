package dev.wsspec.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A directory where lines of shell run as somebody's pipeline would run them, with the built jar as their wsspec. */
final class Shell {

    /** A few cases, so that a test takes seconds; everything else is as the line says. */
    private static final String WSSPEC = """
            #!/bin/sh
            case $1 in
                run)
                    set -- "$@" 5.1 5.5-ping-too-long --patience 0.4
                    case "$*" in *--no-allure-html*) ;; *) set -- "$@" --no-allure-html ;; esac
                    ;;
            esac
            exec "%s/bin/java" -XX:TieredStopAtLevel=1 -jar "%s" "$@"
            """;

    private final Path dir;
    private final Path bin;

    Shell(Path dir) throws IOException {
        this.dir = dir;
        this.bin = Files.createDirectories(dir.resolve("bin"));
        program(
                "wsspec",
                WSSPEC.formatted(
                        System.getProperty("java.home"),
                        Path.of("target", "wsspec.jar").toAbsolutePath()));
    }

    /** Puts a program on the PATH, and returns where it is. */
    Path program(String name, String text) throws IOException {
        Path file = Files.writeString(bin.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the command in the directory; what it writes to both streams comes out together. */
    Said run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(dir, "shell", ".out");
        var builder = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        var variables = new HashMap<>(environment);
        variables.put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end: " + Files.readString(out));
        }
        return new Said(process.exitValue(), Files.readString(out), "");
    }
}
