package dev.wsspec.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the jars of this build where projects of users find them: into a repository of their own below {@code target}. */
final class Projects {

    static final String VERSION = System.getProperty("wsspec.version", "");

    private static final Path TOP = Path.of("..", "..");
    private static final Map<String, String> MODULES = Map.of(
            "wsspec-fixtures", "fixtures",
            "wsspec-suites", "suites",
            "wsspec-reports", "reports",
            "wsspec-junit", "suites/junit");

    private Projects() {}

    /** Installs as Maven would; what others publish comes from the repository of this build, or from where that has it from. */
    static Path repository() {
        Path repository = Path.of("target", "it-repository").toAbsolutePath();
        install(repository, "wsspec-parent", "pom", TOP.resolve("pom.xml"));
        MODULES.forEach((artifact, module) -> {
            Path built = TOP.resolve(module);
            install(repository, artifact, "pom", built.resolve("pom.xml"));
            install(repository, artifact, "jar", built.resolve("target/" + artifact + "-" + VERSION + ".jar"));
        });
        return repository;
    }

    /** A copy of an example to build in; what an earlier build made of it is gone. */
    static Path copy(String example, String name) throws IOException {
        Path from = Path.of("src", "it", example);
        Path to = Path.of("target", "it", name).toAbsolutePath();
        delete(to);
        // Where Maven stops to look for the options of a larger project around this one.
        Files.createDirectories(to.resolve(".mvn"));
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    /** Settings that name the outer repository before all others. */
    static Path settings() throws IOException {
        Path file = Path.of("target", "it-settings.xml").toAbsolutePath();
        String outer =
                Path.of(System.getProperty("wsspec.outer.repository")).toUri().toString();
        String entry =
                "<id>outer</id><url>" + outer + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        Files.writeString(file, """
                <settings>
                  <profiles>
                    <profile>
                      <id>outer</id>
                      <repositories><repository>%s</repository></repositories>
                      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
                </settings>
                """.formatted(entry, entry));
        return file;
    }

    private static void install(Path repository, String artifact, String kind, Path file) {
        Path dir = repository.resolve(Path.of("dev", "wsspec", artifact, VERSION));
        try {
            Files.createDirectories(dir);
            Files.copy(file, dir.resolve(artifact + "-" + VERSION + "." + kind), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("what has to be packaged first is not there", e);
        }
    }

    private static void delete(Path dir) throws IOException {
        if (Files.isDirectory(dir)) {
            List<Path> deepestFirst;
            try (var files = Files.walk(dir)) {
                deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
