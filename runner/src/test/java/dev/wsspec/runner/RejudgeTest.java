package dev.wsspec.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Verdict;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.MaskingFault;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejudgeTest {

    @TempDir
    Path dir;

    @Test
    void the_catalogue_that_judged_a_run_moves_no_verdict_of_it() throws Exception {
        assertThat(run().code()).isZero();

        Spoken spoken = Spoken.by("rejudge", document().toString());

        assertThat(spoken.code()).as(spoken.toString()).isZero();
        assertThat(spoken.out()).contains(" trials judged again, 0 verdicts moved\n");
        RunDocument before = RunDocument.read(document());
        RunDocument after = RunDocument.read(dir.resolve("report").resolve("wsspec-rejudged.json"));
        assertThat(after.results()).isEqualTo(before.results());
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.notices()).anyMatch(notice -> notice.contains("judged again by"));
        // Heavy exchanges are abridged in the document; nearly all are not.
        assertThat(judged(spoken)).isGreaterThan(before.results().size() * 9 / 10);
    }

    @Test
    void failures_stay_failures_and_the_exit_code_says_so() throws Exception {
        try (var server = ReferenceServer.start(0, Set.<Fault>of(MaskingFault.ACCEPTS_UNMASKED_TEXT))) {
            assertThat(run(server.uri().toString(), "5.1", "--header", "Cookie: secret", "--patience", "0.4")
                            .code())
                    .isEqualTo(1);
        }

        Spoken spoken = Spoken.by(
                "rejudge",
                document().toString(),
                "--to",
                dir.resolve("new.json").toString());

        assertThat(spoken.code()).as(spoken.toString()).isEqualTo(1);
        assertThat(spoken.out()).contains(" 0 verdicts moved").doesNotContain("other octets");
        assertThat(RunDocument.read(dir.resolve("new.json")).score().statement().text())
                .isEqualTo("not conformant");
    }

    @Test
    void what_is_not_there_any_more_and_what_was_not_seen_is_named_and_not_guessed() throws Exception {
        run("5.5-ping-too-long", "5.5-ping-of-125");
        Path edited = dir.resolve("edited.json");
        Files.writeString(
                edited,
                Files.readString(document())
                        .replace("5.5-ping-of-125", "5.5-ping-of-old")
                        .replace("\"selection\":\"5.5-ping-too-long 5.5-ping-of-old\"", "\"selection\":\"\""));

        Spoken spoken = Spoken.by("rejudge", edited.toString());

        assertThat(spoken.out())
                .contains("2 left out, for there is no such case today: 5.5-ping-of-old@octets 5.5-ping-of-old@whole\n")
                .contains(" not in the run, and new today: ");
        RunDocument after = RunDocument.read(dir.resolve("wsspec-rejudged.json"));
        assertThat(after.results()).extracting(ResultRow::id).noneMatch(id -> id.contains("of-old"));
        assertThat(after.run().complete()).isFalse();
    }

    @Test
    void octets_that_are_not_sent_today_are_not_judged() throws Exception {
        run("5.5-ping-too-long@whole", "--seed", "7");
        Path edited = dir.resolve("edited.json");
        Files.writeString(edited, Files.readString(document()).replace("\"seed\":7", "\"seed\":8"));

        Spoken spoken = Spoken.by("rejudge", edited.toString());

        assertThat(spoken.out())
                .contains("0 trials judged again", "1 not judged again, for other octets are sent today: 5.5-ping-too")
                .contains("results: ");
        assertThat(RunDocument.read(dir.resolve("wsspec-rejudged.json")).score().count(Verdict.PASS))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_document_gets_one_sentence() throws Exception {
        Path file = Files.writeString(dir.resolve("x.json"), "{\"schema\": 9}");
        for (String command : List.of("rejudge", "baseline")) {
            Spoken spoken = Spoken.by(command, file.toString());
            assertThat(spoken.code()).isEqualTo(2);
            assertThat(spoken.err())
                    .startsWith("wsspec: '")
                    .contains("x.json' has schema 9, and")
                    .hasLineCount(1);
        }
        run("5.5-ping-too-long@whole");
        Files.writeString(
                file, Files.readString(document()).replaceAll("\"target\":\"[^\"]*", "\"target\":\"<nowhere>"));
        assertThat(Spoken.by("rejudge", file.toString()).err())
                .contains("'<nowhere>' is no URL")
                .hasLineCount(1);
    }

    private static int judged(Spoken spoken) {
        return spoken.outLines().stream()
                .filter(line -> line.contains(" trials judged again"))
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private Path document() {
        return dir.resolve("report").resolve(RunDocument.FILE);
    }

    private Spoken run(String... words) {
        return Spoken.by(Stream.concat(
                        Stream.of(
                                "run",
                                "--no-allure-html",
                                "--report-dir",
                                dir.resolve("report").toString()),
                        Stream.of(words))
                .toArray(String[]::new));
    }
}
