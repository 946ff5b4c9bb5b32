package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ShardTest {

    @TempDir
    Path dir;

    @RegisterExtension
    final UnmaskedTextServer server = new UnmaskedTextServer();

    @Test
    void three_shards_are_together_what_one_run_is() throws Exception {
        Path whole = dir.resolve("whole");
        assertThat(run(whole).code()).isEqualTo(1);
        for (int i = 1; i <= 3; i++) {
            Spoken shard = run(shard(i), "--shard", i + "/3", "--fail-on", "never");
            assertThat(shard.code()).as(shard.toString()).isZero();
            assertThat(shard.out()).contains("shard " + i + "/3, a part of a run");
            assertThat(Files.readString(shard(i).resolve("certificate.md"))).contains("partial", "Only shard " + i);
        }

        Spoken merged = merge(shard(3), shard(1).resolve(RunDocument.FILE), shard(2));

        assertThat(merged.code()).as(merged.toString()).isEqualTo(1);
        RunDocument expected = read(whole);
        RunDocument actual = read(dir.resolve("merged"));
        assertThat(verdicts(actual)).isEqualTo(verdicts(expected)).hasSizeGreaterThan(20);
        assertThat(actual.score()).isEqualTo(expected.score());
        assertThat(actual.run().shard().partial()).isFalse();
        assertThat(actual.run().complete()).isTrue();
        assertThat(dir.resolve("merged"))
                .isDirectoryContaining("glob:**/certificate.html")
                .isDirectoryContaining("glob:**/junit.xml")
                .isDirectoryContaining("glob:**/index.json")
                .isDirectoryContaining("glob:**/badge.svg")
                .isDirectoryContaining("glob:**/summary.md")
                .isDirectoryContaining("glob:**/report.html");
    }

    @Test
    void a_baseline_goes_with_each_shard() throws Exception {
        Path whole = dir.resolve("whole");
        run(whole);
        Path baseline = Files.writeString(
                dir.resolve("known.yml"),
                Spoken.by("baseline", whole.resolve(RunDocument.FILE).toString())
                        .out());

        for (int i = 1; i <= 2; i++) {
            Spoken shard = run(shard(i), "--shard", i + "/2", "--baseline", baseline.toString());
            assertThat(shard.code()).as(shard.toString()).isZero();
        }
        Spoken merged = merge(shard(1), shard(2));

        assertThat(merged.code()).as(merged.toString()).isZero();
        assertThat(merged.out()).contains("known to the baseline");
    }

    @Test
    void nothing_is_lost_silently() throws Exception {
        run(shard(1), "--shard", "1/2");
        run(shard(2), "--shard", "2/2");

        assertThat(refused(shard(1))).contains("missing is shard 2/2");
        assertThat(refused(shard(1), shard(2), shard(2))).contains("shard 2/2 is there 2 times");
        assertThat(refused(shard(1), dir.resolve("nowhere"))).contains("nowhere' is not there");

        run(dir.resolve("seed"), "--shard", "2/2", "--seed", "7");
        assertThat(refused(shard(1), dir.resolve("seed"))).contains("differ in the seed: 6455 and 7");
        run(dir.resolve("third"), "--shard", "2/3");
        assertThat(refused(shard(1), dir.resolve("third"))).contains("differ in how many shards", "2 and 3");
        run(dir.resolve("whole"));
        assertThat(refused(shard(1), dir.resolve("whole"))).contains("is no shard");

        change(shard(2), "\"target\":\"ws://", "\"target\":\"ws://x");
        assertThat(refused(shard(1), shard(2))).contains("differ in what was tested");
    }

    @Test
    void a_shard_of_another_release_or_with_a_row_too_few_is_refused() throws Exception {
        run(shard(1), "--shard", "1/2");
        run(shard(2), "--shard", "2/2");
        RunDocument two = read(shard(2));
        List<ResultRow> fewer = two.results().subList(1, two.results().size());
        RunDocument.of(two.run(), List.of(), fewer).write(shard(2).resolve(RunDocument.FILE));
        assertThat(refused(shard(1), shard(2))).contains("lacks 1 of the");

        RunDocument.of(two.run(), List.of(), read(shard(1)).results()).write(shard(2).resolve(RunDocument.FILE));
        assertThat(refused(shard(1), shard(2))).contains("results that are not of shard 2/2");

        change(shard(2), "\"version\":\"development\"", "\"version\":\"0.0.1\"");
        assertThat(refused(shard(1), shard(2))).contains("which release", "development and 0.0.1");
        change(shard(1), "\"version\":\"development\"", "\"version\":\"0.0.1\"");
        assertThat(refused(shard(1), shard(2))).contains("are of wsspec 0.0.1 and this is development");
    }

    @Test
    void a_shard_that_did_not_get_to_its_end_leaves_the_whole_incomplete() throws Exception {
        run(shard(1), "--shard", "1/2");
        server.close();
        run(shard(2), "--shard", "2/2");

        Spoken merged = merge(shard(1), shard(2));

        assertThat(merged.code()).as(merged.toString()).isEqualTo(3);
        assertThat(merged.out()).contains("not everything was run: shard 2/2: ");
    }

    @Test
    void a_merged_run_replaces_no_shard() {
        run(dir.resolve("merged"), "--shard", "1/1");
        run(shard(1), "--shard", "1/2");
        run(dir.resolve("merged"), "--shard", "2/2");

        Spoken merged = merge(shard(1), dir.resolve("merged"));

        assertThat(merged.code()).isEqualTo(2);
        assertThat(merged.err()).contains("cannot go where a shard is");
    }

    private String uri() {
        return server.uri();
    }

    private Path shard(int number) {
        return dir.resolve("shard-" + number);
    }

    private Spoken run(Path to, String... options) {
        return Spoken.by(Stream.concat(
                        Stream.of("run", uri(), "5.1", "--patience", "0.4", "--no-allure-html"),
                        Stream.concat(Stream.of("--report-dir", to.toString()), Stream.of(options)))
                .toArray(String[]::new));
    }

    private Spoken merge(Object... words) {
        return Spoken.by(Stream.concat(
                        Stream.of("merge", "--report-dir", dir.resolve("merged").toString()),
                        Stream.of(words).map(Object::toString))
                .toArray(String[]::new));
    }

    private String refused(Object... words) {
        Spoken spoken = merge(words);
        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(3);
        assertThat(spoken.err()).startsWith("wsspec: ").hasLineCount(1);
        assertThat(spoken.out()).isEmpty();
        return spoken.err();
    }

    private static RunDocument read(Path report) throws Exception {
        return RunDocument.read(report.resolve(RunDocument.FILE));
    }

    private static List<String> verdicts(RunDocument document) {
        return document.results().stream()
                .map(row -> row.id() + " " + row.verdict())
                .toList();
    }

    private static void change(Path report, String from, String to) throws Exception {
        Path file = report.resolve(RunDocument.FILE);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
    }
}
