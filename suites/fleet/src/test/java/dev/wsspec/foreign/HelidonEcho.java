package dev.wsspec.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Helidon needs a newer Java than this build: its echo server is started from source by one that is installed beside it. */
final class HelidonEcho {

    private static final int LEAST = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private HelidonEcho() {}

    static EchoServer start() throws IOException {
        Path java = home().orElseThrow(() -> new IOException("Helidon needs a JDK " + LEAST + " or newer, and beside "
                        + Path.of(System.getProperty("java.home")) + " there is none"))
                .resolve("bin/java");
        String source = Path.of("src", "test", "helidon", "HelidonEcho.java")
                .toAbsolutePath()
                .toString();
        Path log = Files.createDirectories(Path.of("target", "helidon"));
        return ProcessEcho.start(
                "helidon",
                log,
                List.of(java.toString(), "-Xmx1g", "-cp", System.getProperty("java.class.path"), source));
    }

    /** This Java, when it is new enough, or one that is installed in the same place. */
    private static Optional<Path> home() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        if (Runtime.version().feature() >= LEAST) {
            return Optional.of(own);
        }
        try (var others = Files.list(own.getParent())) {
            return others.filter(HelidonEcho::newEnough).findFirst();
        }
    }

    private static boolean newEnough(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Integer.parseInt(version.group(1)) >= LEAST;
        } catch (IOException e) {
            // No JDK, or none that says its version.
            return false;
        }
    }
}
