package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.report.RunDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    @TempDir
    Path dir;

    @Test
    void two_runs_of_one_server_tell_what_broke() throws Exception {
        Path before = written("a.json", Rows.document("ws://a/", Rows.row("5.5-one@whole", Verdict.PASS)));
        Path after = written("b.json", Rows.document("ws://a/", Rows.row("5.5-one@whole", Verdict.FAIL)));

        Spoken spoken = Spoken.by("compare", before.toString(), after.toString(), "--report-dir", pages().toString());

        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(spoken.out())
                .contains(
                        "1  CONFORMANT  ws://a/",
                        "2  NOT CONFORMANT  ws://a/",
                        "broke      5.5-one@whole  PASS, now FAIL")
                .contains("1 of 1 cases differ");
        assertThat(Files.readString(pages().resolve("compare.html"))).contains("What broke: 1");
        assertThat(Files.readString(pages().resolve("compare.md"))).contains("## What broke: 1");
    }

    @Test
    void one_run_cannot_be_compared_and_a_bad_one_is_named() throws Exception {
        Path good = written("a.json", Rows.document("ws://a/", Rows.row(Verdict.PASS)));
        Path bad =
                Files.writeString(dir.resolve("b.json"), Files.readString(good).substring(0, 400));

        assertThat(Spoken.by("compare", good.toString()).code()).isEqualTo(2);
        Spoken spoken = Spoken.by("compare", good.toString(), bad.toString(), "--report-dir", pages().toString());
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("b.json' ends in the middle: the file was cut off at line ")
                .hasLineCount(1);
        assertThat(pages()).doesNotExist();
    }

    private Path pages() {
        return dir.resolve("pages");
    }

    private Path written(String name, RunDocument document) throws Exception {
        Path file = dir.resolve(name);
        document.write(file);
        return file;
    }
}
