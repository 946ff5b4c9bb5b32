package dev.wsspec.foreign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An echo server in a process of its own: it prints its port in one line, and ends with its standard input. */
final class ProcessEcho implements EchoServer {

    private final String name;
    private final Process process;
    private final URI uri;

    private ProcessEcho(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.uri = URI.create("ws://127.0.0.1:" + port + "/");
    }

    static ProcessEcho start(String name, Path directory, List<String> command) throws IOException {
        Path log = directory.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(log.toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = out.readLine();
        if (port == null) {
            throw new IOException(name + " did not start: " + Files.readString(log));
        }
        return new ProcessEcho(name, process, Integer.parseInt(port));
    }

    /** Runs a command of a package manager to its end. */
    static void install(Path directory, List<String> command) throws IOException, InterruptedException {
        Path log = directory.resolve("install.log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(command.get(0) + " could not install what is needed, see suites/fleet/" + log);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
