package dev.wsspec.foreign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** An echo server in Node.js, on a package that npm installed from {@code src/test/node}; it ends with its standard input. */
final class NodeEcho implements EchoServer {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "node");

    /** Set where Node.js and npm are promised, and there is time. */
    private static final String REQUIRED = "WSSPEC_NODE";

    private final String name;
    private final Process process;
    private final URI uri;

    private NodeEcho(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.uri = URI.create("ws://127.0.0.1:" + port + "/");
    }

    /** @throws TestAbortedException when nobody asked for these servers, for they take minutes */
    static NodeEcho start(String name) throws IOException, InterruptedException {
        if (!"required".equals(System.getenv(REQUIRED))) {
            String sentence = name + " in Node.js was not run: " + REQUIRED + "=required runs it.";
            System.err.println(sentence);
            throw new TestAbortedException(sentence);
        }
        install();
        Process process = new ProcessBuilder("node", name + ".js")
                .directory(HOME.toFile())
                .redirectError(HOME.resolve(name + ".log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = out.readLine();
        if (port == null) {
            throw new IOException(name + " did not start: " + Files.readString(HOME.resolve(name + ".log")));
        }
        return new NodeEcho(name, process, Integer.parseInt(port));
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        boolean same = Files.exists(HOME.resolve("node_modules"))
                && Files.mismatch(SOURCES.resolve("package-lock.json"), HOME.resolve("package-lock.json")) == -1;
        try (var sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, HOME.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!same) {
            npm();
        }
    }

    private static void npm() throws IOException, InterruptedException {
        Path log = HOME.resolve("npm.log");
        try {
            Process npm = new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(3, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                npm.destroy();
                throw absent("npm could not install them, see suites/" + log);
            }
        } catch (IOException e) {
            throw absent(e.getMessage());
        }
    }

    private static RuntimeException absent(String why) {
        return new IllegalStateException("The servers in Node.js were not run: " + why);
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
