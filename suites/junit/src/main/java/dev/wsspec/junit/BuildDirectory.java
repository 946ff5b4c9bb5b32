package dev.wsspec.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build that runs the tests puts what it makes. */
final class BuildDirectory {

    private BuildDirectory() {}

    /** Reports of a test class; Maven and Gradle run tests in the directory of the project, and so do IDEs. */
    static Path reports(Path project, Class<?> test) {
        return directory(project).resolve("wsspec").resolve(test.getName());
    }

    /** The words that run a class again with the one case, as far as they are known. */
    static String again(Path project, Class<?> test, String trial) {
        String choice = "-Dwsspec.cases=" + trial;
        return maven(project) ? "mvn test -Dtest=" + test.getSimpleName() + " " + choice : choice;
    }

    private static Path directory(Path project) {
        if (maven(project)) {
            return project.resolve("target");
        }
        boolean gradle =
                Stream.of("build.gradle", "build.gradle.kts").anyMatch(file -> Files.exists(project.resolve(file)));
        return gradle ? project.resolve("build") : project.resolve("wsspec-report");
    }

    private static boolean maven(Path project) {
        return Files.exists(project.resolve("pom.xml"));
    }
}
