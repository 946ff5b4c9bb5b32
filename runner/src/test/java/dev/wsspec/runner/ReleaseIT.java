package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wsspec.reference.ReferenceServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release consists of, made of the built jar, unpacked and used. */
class ReleaseIT {

    @TempDir
    static Path dir;

    private static Path release;
    private static Path unpacked;

    @BeforeAll
    static void make() throws Exception {
        boolean bill = Files.exists(Path.of("target", "wsspec.cdx.json"));
        // Where CI=true the build is not offline, and a release has to be possible.
        assumeTrue(bill || "true".equals(System.getenv("CI")), "an offline build makes no bill of materials");
        release = dir.resolve("release");
        ran(Said.by("./release.sh", release.toString()));
        ran(Said.by("tar", "-C", dir.toString(), "-xzf", archive(release).toString()));
        unpacked = one(dir, "wsspec-");
    }

    @Test
    void the_same_jar_gives_the_same_octets() throws Exception {
        Path again = dir.resolve("again");
        ran(Said.by("./release.sh", again.toString()));

        assertThat(Files.readString(again.resolve("SHA256SUMS"))).isEqualTo(Files.readString(sums()));
    }

    @Test
    void the_checksums_are_of_all_files() throws Exception {
        Said checked = Said.by("sh", "-c", "cd '" + release + "' && sha256sum --check --strict SHA256SUMS");

        assertThat(checked.code()).as(checked.toString()).isZero();
        try (Stream<Path> files = Files.list(release)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("SHA256SUMS")))
                    .hasSize(3)
                    .allSatisfy(name -> assertThat(sums()).content().contains("  " + name + "\n"));
        }
    }

    @Test
    void the_launcher_runs_with_nothing_but_java() throws Exception {
        Path bin = Files.createDirectories(dir.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "mkdir", "mktemp", "mv", "rm")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        Path link = Files.createSymbolicLink(bin.resolve("wsspec"), unpacked.resolve("wsspec"));
        Map<String, String> only = Map.of(
                "PATH", bin.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "HOME", dir.toString(),
                "XDG_CACHE_HOME", dir.resolve("cache").toString());

        try (var server = ReferenceServer.start()) {
            Said run = with(
                    only,
                    link.toString(),
                    "run",
                    server.uri().toString(),
                    "5.5.2",
                    "--report-dir",
                    dir.resolve("report").toString());
            assertThat(run.code()).as(run.toString()).isZero();
            assertThat(dir.resolve("report").resolve("report.html")).isNotEmptyFile();
        }
        assertThat(one(dir.resolve("cache").resolve("wsspec"), "").toString()).endsWith(".jsa");
        Said version = with(only, link.toString(), "--version");
        assertThat("wsspec-" + version.out().strip().replace("wsspec ", ""))
                .isEqualTo(unpacked.getFileName().toString());
    }

    @Test
    void an_archive_that_is_not_whole_is_one_sentence() throws Exception {
        Path alone = Files.copy(
                unpacked.resolve("wsspec"),
                Files.createDirectories(dir.resolve("alone")).resolve("wsspec"));

        Said said = Said.by("sh", alone.toString(), "--version");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("wsspec: there is no wsspec.jar beside")
                .hasLineCount(1);
    }

    @Test
    void licence_completions_and_manual_page_come_along() throws Exception {
        assertThat(unpacked.resolve("LICENSE")).hasSameTextualContentAs(Path.of("..", "LICENSE"));
        assertThat(unpacked.resolve("man/man1/wsspec.1"))
                .content()
                .contains(".TH WSSPEC 1")
                .contains(".SS wsspec merge");
        Said bash = Said.by(
                "bash", "-n", unpacked.resolve("completions/wsspec.bash").toString());
        assertThat(bash.code()).as(bash.toString()).isZero();
    }

    @Test
    void the_bill_of_materials_names_what_is_in_the_jar() throws Exception {
        JsonNode bom =
                new JsonMapper().readTree(unpacked.resolve("wsspec.cdx.json").toFile());

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(StreamSupport.stream(bom.path("components").spliterator(), false))
                .extracting(component -> component.path("name").asText())
                .contains(
                        "picocli", "jackson-databind", "junit-platform-launcher", "allure-generator", "testcontainers")
                .doesNotContain("assertj-core", "archunit");
        assertThat(bom.path("components"))
                .filteredOn(component -> !component.path("group").asText().startsWith("dev.wsspec"))
                .allSatisfy(component -> assertThat(component.path("hashes")).isNotEmpty());
        assertThat(bom.has("serialNumber")).isFalse();
        assertThat(bom.path("metadata").has("timestamp")).isFalse();
    }

    private static Said with(Map<String, String> environment, String... command) throws Exception {
        var words = Stream.concat(
                Stream.concat(
                        Stream.of("env", "-i"),
                        environment.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())),
                Stream.of(command));
        return Said.by(words.toArray(String[]::new));
    }

    private static Path sums() {
        return release.resolve("SHA256SUMS");
    }

    private static Path archive(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path one(Path folder, String start) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void ran(Said said) {
        assertThat(said.code()).as(said.toString()).isZero();
    }
}
