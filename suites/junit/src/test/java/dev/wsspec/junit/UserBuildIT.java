package dev.wsspec.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wsspec.report.RunDocument;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects as users have them, built by their own tools against the jars of this build. */
class UserBuildIT {

    private static final String CASES = "-Dwsspec.cases=5.5-ping-*,4.2.1-host-missing";

    private static Path repository;
    private static Path settings;

    @BeforeAll
    static void install() throws Exception {
        repository = Projects.repository();
        settings = Projects.settings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.10.3", "6.1.3"})
    void maven_runs_the_suite_as_tests_of_the_project_with_its_own_junit(String junit) throws Exception {
        Path project = Projects.copy("maven", "maven-junit-" + junit);

        Built built = maven(project, "-Djunit.version=" + junit, CASES);

        assertThat(built.output()).contains("CONFORMANT", "BUILD SUCCESS").doesNotContain("WARNING");
        assertThat(built.code()).isZero();
        Path reports = project.resolve("target/wsspec/example.ConformanceTest");
        assertThat(RunDocument.read(reports.resolve(RunDocument.FILE)).results())
                .hasSizeGreaterThan(10);
        assertThat(names(project))
                .anyMatch(name -> name.startsWith(
                        "<testcase name=\"5.5-ping-too-long@octets: A control frame carries at most 125 octets.\""));
        assertThat(project.resolve("allure-results")).doesNotExist();
        assertThat(repository
                        .resolve("org/junit/jupiter/junit-jupiter-api")
                        .toFile()
                        .list())
                .contains(junit);
    }

    @ParameterizedTest
    @CsvSource({
        "servers, example.TomcatConformanceTest dev.wsspec.junit.ProvidedServerTest",
        "spring-boot, example.SpringBootConformanceTest"
    })
    void the_examples_of_the_documentation_work(String example, String tests) throws Exception {
        Path project = Projects.copy(example, example);

        Built built = maven(project, CASES);

        assertThat(built.output()).contains("CONFORMANT", "BUILD SUCCESS");
        for (String test : tests.split(" ")) {
            Path reports = project.resolve("target/wsspec").resolve(test);
            assertThat(RunDocument.read(reports.resolve(RunDocument.FILE)).results())
                    .hasSizeGreaterThan(10);
            assertThat(reports).isDirectoryContaining("glob:**/certificate.html");
        }
    }

    @Test
    void a_failure_fails_the_build_with_what_was_sent_and_seen() throws Exception {
        Path project = Projects.copy("maven", "maven-failing");
        Path server = project.resolve("src/main/java/example/ChatServer.java");
        String silent = Files.readString(server)
                .replace("getSession().sendText(message, Callback.NOOP);", "getSession().disconnect();");
        Files.writeString(server, silent);

        Built built = maven(project, "-Dwsspec.cases=5.6-*");

        assertThat(built.code()).isNotZero();
        assertThat(built.output()).contains("BUILD FAILURE", "  sent ", "  seen ", "mvn test -Dtest=ConformanceTest");
        assertThat(project.resolve("target/wsspec/example.ConformanceTest/baseline.yml"))
                .content()
                .contains("verdict: \"FAIL\"");
    }

    @Test
    void gradle_runs_the_suite_as_tests_of_the_project() throws Exception {
        List<String> gradle = gradle();
        assumeTrue(!gradle.isEmpty(), "There is no Gradle 8 or newer here: the Gradle example was NOT built.");
        Path project = Projects.copy("gradle", "gradle");
        Path sources = Projects.copy("maven", "gradle-sources").resolve("src");
        Files.move(sources, project.resolve("src"));

        Built built = Built.in(
                project,
                words(
                        gradle,
                        "--no-daemon",
                        "--console=plain",
                        "test",
                        CASES,
                        "-Pwsspec.repository=" + repository.toUri()));

        assertThat(built.output()).contains("BUILD SUCCESSFUL");
        assertThat(built.code()).isZero();
        assertThat(project.resolve("build/wsspec/example.ConformanceTest/" + RunDocument.FILE))
                .exists();
    }

    private static Built maven(Path project, String... more) throws Exception {
        List<String> command = List.of(
                "mvn", "-B", "--no-transfer-progress", "-gs", settings.toString(), "-Dmaven.repo.local=" + repository);
        return Built.in(
                project,
                words(command, Stream.concat(Stream.of(more), Stream.of("test")).toArray(String[]::new)));
    }

    /** What surefire calls the tests in its XML, which build servers read. */
    private static List<String> names(Path project) throws Exception {
        try (var files = Files.list(project.resolve("target/surefire-reports"))) {
            var names = new ArrayList<String>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xml")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("<testcase"))
                        .map(String::strip)
                        .forEach(names::add);
            }
            return names;
        }
    }

    private static List<String> gradle() throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "gradle")));
        if (!there) {
            return List.of();
        }
        Built version = Built.in(
                Files.createDirectories(Path.of("target", "it").toAbsolutePath()), List.of("gradle", "--version"));
        return version.output().matches("(?s).*Gradle ([89]|[1-9][0-9])\\..*") ? List.of("gradle") : List.of();
    }

    private static List<String> words(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }
}
