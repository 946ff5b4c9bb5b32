package dev.wsspec.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Starts Helidon, which needs Java 21, on a newer JDK than the one that the tests may run on. */
final class HelidonEcho {

    private static final int NEEDED = 21;
    private static final Path SOURCES = Path.of("src", "test", "helidon");
    private static final Path HOME = Path.of("target", "helidon");

    private HelidonEcho() {}

    static EchoServer start() throws IOException, InterruptedException {
        Path java = jdk().resolve("bin").resolve("java");
        Files.createDirectories(HOME);
        Path classPath = HOME.resolve("class-path.txt").toAbsolutePath();
        if (!Files.exists(classPath)) {
            ProcessEcho.install(
                    HOME,
                    List.of(
                            "mvn",
                            "-q",
                            "-B",
                            "-f",
                            SOURCES.resolve("pom.xml").toAbsolutePath().toString(),
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + classPath));
        }
        String jars = Files.readString(classPath, StandardCharsets.UTF_8).strip();
        String source = SOURCES.resolve("HelidonEcho.java").toAbsolutePath().toString();
        return ProcessEcho.start("helidon", HOME, List.of(java.toString(), "-cp", jars, source));
    }

    /** Whether a JDK that is new enough is here. */
    static boolean possible() throws IOException {
        try (var found = newEnough()) {
            return found.findAny().isPresent();
        }
    }

    private static Path jdk() throws IOException {
        try (var found = newEnough()) {
            return found.findFirst().orElseThrow(() -> new IOException("no JDK " + NEEDED + " or newer is here"));
        }
    }

    /** The JDK in use, and those installed beside it. */
    private static Stream<Path> newEnough() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        return Stream.concat(Stream.of(own), Files.list(own.getParent())).filter(HelidonEcho::fits);
    }

    private static boolean fits(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
            return false;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            return false;
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("\\D", 2)[0]) >= NEEDED;
    }
}
