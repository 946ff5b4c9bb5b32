package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Catalogues;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultLogTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Resources.text("run.schema.json"));

    @TempDir
    private Path dir;

    @Test
    void the_document_keeps_to_its_schema_whatever_the_target_sent() throws IOException {
        for (Verdict verdict : Verdict.values()) {
            ResultLog log = begin();
            log.accept(Sample.result(Sample.PING, Delivery.WHOLE, verdict));
            log.notice("slow\u001b");
            log.close(Sample.RUN);

            assertThat(SCHEMA.validate(document(), InputFormat.JSON)).isEmpty();
            assertThat(document()).doesNotContain("\\u001b", "\\u0000").contains("\\\\x1b[2J");
        }
    }

    @Test
    void of_a_trial_only_the_first_result_counts() throws IOException {
        ResultLog log = begin();
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL));
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.NOT_RUN));

        assertThat(log.close(Sample.RUN).results())
                .extracting(ResultRow::verdict)
                .containsExactly(Verdict.FAIL);
    }

    @Test
    void the_schema_notices_what_does_not_belong() throws IOException {
        begin().close(Sample.RUN);

        assertThat(SCHEMA.validate(document().replace("\"schema\":1", "\"schema\":2"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(document().replace("\"seed\"", "\"sead\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_run_that_was_killed_leaves_its_results_and_a_document_that_says_so() throws IOException {
        ResultLog log =
                ResultLog.begin(dir, Sample.REGISTER, Sample.RUN.incomplete("the run has not ended", Duration.ZERO));
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.PASS));

        assertThat(SCHEMA.validate(document(), InputFormat.JSON)).isEmpty();
        assertThat(RunDocument.read(dir.resolve(RunDocument.FILE)).score().statement())
                .isEqualTo(Statement.INCOMPLETE);
        assertThat(Files.readAllLines(dir.resolve(ResultLog.FILE))).hasSize(1);
    }

    @Test
    void the_same_results_make_the_same_document_in_whatever_order_they_come() throws IOException {
        String forth = documentOf(Delivery.WHOLE, Delivery.OCTETS);
        String back = documentOf(Delivery.OCTETS, Delivery.WHOLE);

        assertThat(forth).isEqualTo(back).startsWith("{\"schema\":1,\n\"run\":{\"version\"");
    }

    @Test
    void what_was_written_can_be_read() throws IOException {
        ResultLog log = begin();
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL));
        RunDocument written = log.close(Sample.RUN);

        assertThat(RunDocument.read(dir.resolve(RunDocument.FILE))).isEqualTo(written);
    }

    @Test
    void octets_are_bounded_and_their_number_is_not() throws IOException {
        ResultLog log = begin();
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL));
        List<EventRow> events = log.close(Sample.RUN).results().get(0).exchange();

        EventRow large = events.get(8);
        assertThat(large.kind()).isEqualTo("received");
        assertThat(large.length()).isEqualTo(70_000 + 10);
        assertThat(large.hex()).startsWith("827f0000000000011170").hasSize(2 * 512);
    }

    @Test
    void the_control_is_told_only_where_the_verdict_rests_on_it() throws IOException {
        ResultLog log = begin();
        log.accept(Sample.result(Sample.PING, Delivery.OCTETS, Verdict.INCONCLUSIVE));
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.FAIL));
        List<ResultRow> results = log.close(Sample.RUN).results();

        assertThat(results.get(0).control()).extracting(EventRow::kind).containsExactly("quiet");
        assertThat(results.get(1).control()).isEmpty();
    }

    @Test
    void results_come_from_many_threads_at_once() throws IOException {
        ResultLog log = begin();
        Catalogues.cases().subList(0, 200).parallelStream()
                .forEach(one -> log.accept(Sample.result(one, Delivery.WHOLE, Verdict.PASS)));

        assertThat(log.close(Sample.RUN).results()).hasSize(200);
    }

    @Test
    void a_result_behind_the_end_is_too_late() throws IOException {
        ResultLog log = begin();
        log.close(Sample.RUN);
        log.accept(Sample.result(Sample.PING, Delivery.WHOLE, Verdict.PASS));

        assertThat(log.close(Sample.RUN).results()).isEmpty();
    }

    private String documentOf(Delivery first, Delivery second) throws IOException {
        ResultLog log = begin();
        log.accept(Sample.result(Sample.PING, first, Verdict.PASS));
        log.accept(Sample.result(Sample.PING, second, Verdict.PASS));
        log.close(Sample.RUN);
        return document();
    }

    private ResultLog begin() throws IOException {
        return ResultLog.begin(dir, Sample.REGISTER, Sample.RUN);
    }

    private String document() throws IOException {
        return Files.readString(dir.resolve(RunDocument.FILE));
    }
}
