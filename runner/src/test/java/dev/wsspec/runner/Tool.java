package dev.wsspec.runner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of other people that tests look at our output with. */
final class Tool {

    private Tool() {}

    /** Where it is not installed the test is left out; in CI that is a failure, for there it has to be. */
    static String named(String name) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, name)));
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(name + " has to be installed where CI=true.");
        }
        assumeTrue(there, name + " is not installed");
        return name;
    }
}
