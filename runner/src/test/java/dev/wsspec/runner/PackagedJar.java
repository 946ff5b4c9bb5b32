package dev.wsspec.runner;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The jar as it was packaged, started as a user starts it, with reports in one directory and no page of Allure's. */
record PackagedJar(Path reports) {

    /** What a process is started with. */
    String[] process(String... first) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Path.of("target", "wsspec.jar").toString();
        return Stream.concat(Stream.of(java, "-jar", jar), Stream.of(words(first)))
                .toArray(String[]::new);
    }

    /** The same without Java and the jar. */
    String[] words(String... first) {
        return Stream.concat(Stream.of(first), Stream.of("--no-allure-html", "--report-dir", reports.toString()))
                .toArray(String[]::new);
    }
}
