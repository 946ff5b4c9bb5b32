package dev.wsspec.foreign;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts the servers that npm installs: packages for Node.js, and two other engines of JavaScript. */
final class NpmEcho {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path HOME = Path.of("target", "node");

    private NpmEcho() {}

    static EchoServer node(String name) throws IOException, InterruptedException {
        return start(name, List.of("node"));
    }

    static EchoServer bun() throws IOException, InterruptedException {
        install();
        return start("bun", List.of(binary("@oven/bun-*/bin/bun"), "run"));
    }

    static EchoServer deno() throws IOException, InterruptedException {
        install();
        return start("deno", List.of(binary("@deno/*/deno"), "run", "--no-lock", "--no-config", "--allow-net"));
    }

    private static EchoServer start(String name, List<String> engine) throws IOException, InterruptedException {
        install();
        var command = new ArrayList<>(engine);
        command.add(name + ".js");
        return ProcessEcho.start(name, HOME, command);
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path installed = HOME.resolve("installed.json");
        try (var sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, HOME.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path lock = HOME.resolve("package-lock.json");
        if (!Files.exists(installed) || Files.mismatch(lock, installed) != -1) {
            ProcessEcho.install(HOME, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** npm installs the one that fits the machine. */
    private static String binary(String pattern) throws IOException {
        Path modules = HOME.resolve("node_modules");
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + modules + "/" + pattern);
        try (var paths = Files.walk(modules, 4)) {
            return paths.filter(matcher::matches)
                    .filter(Files::isExecutable)
                    .map(path -> path.toAbsolutePath().toString())
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm installed no " + pattern + " for this machine"));
        }
    }
}
