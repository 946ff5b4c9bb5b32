package dev.wsspec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wsspec.autobahn.AutobahnCase;
import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Calibration;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AutobahnIndexTest {

    private static final AutobahnMap MAP = new AutobahnMap(List.of(
            new AutobahnCase("1.1.1", List.of("5.5-one", "5.5-two"), ""),
            new AutobahnCase("7.3.3", List.of("5.5-close"), ""),
            new AutobahnCase("13.1.1", List.of(), "not here")));
    private static final Event OPEN = new Event.Ended(9, Ending.STILL_OPEN, "");
    private static final Event END = new Event.Ended(9, Ending.END_OF_STREAM, "");

    @ParameterizedTest
    @CsvSource({
        "PASS, OK",
        "WEAK, NON-STRICT",
        "OBSERVED, INFORMATIONAL",
        "NOT_APPLICABLE, UNIMPLEMENTED",
        "FAIL, FAILED",
        "ERROR, FAILED",
        "INCONCLUSIVE, FAILED",
        "NOT_RUN, FAILED"
    })
    void each_verdict_has_its_word(Verdict verdict, String behavior) throws Exception {
        JsonNode one = index(row("5.5-one", verdict, "", END)).get("1.1.1");

        assertThat(one.get("behavior").asText()).isEqualTo(behavior);
        assertThat(one.get("duration").isIntegralNumber()).isTrue();
        assertThat(one.get("remoteCloseCode").isNull()).isTrue();
        assertThat(one.get("reportfile").asText()).isEqualTo("wsspec.json");
        assertThat(one).hasSize(5);
    }

    @Test
    void the_worst_of_several_counts_and_what_was_judged_outweighs_what_was_not() throws Exception {
        assertThat(behavior(row("5.5-one", Verdict.PASS, "", END), row("5.5-two", Verdict.FAIL, "", END)))
                .isEqualTo("FAILED");
        assertThat(behavior(row("5.5-one", Verdict.PASS, "", END), row("5.5-two", Verdict.OBSERVED, "", END)))
                .isEqualTo("OK");
        assertThat(behavior(row("5.5-one", Verdict.NOT_APPLICABLE, "", END), row("5.5-two", Verdict.WEAK, "", END)))
                .isEqualTo("NON-STRICT");
    }

    @Test
    void what_nothing_stands_for_is_unimplemented_and_what_was_left_out_is_absent() throws Exception {
        JsonNode index = index(row("5.5-one", Verdict.PASS, "", END));

        assertThat(index.get("13.1.1").get("behavior").asText()).isEqualTo("UNIMPLEMENTED");
        assertThat(index.get("13.1.1").get("behaviorClose").asText()).isEqualTo("UNIMPLEMENTED");
        assertThat(index.has("7.3.3")).isFalse();
    }

    @Test
    void the_close_of_the_exchange_itself_is_judged_where_there_is_one() throws Exception {
        Event close = new Event.Received(5, Frame.close(1002, "").unmasked());
        assertThat(close(row("5.5-one", Verdict.PASS, "closes with 1002", close, END)))
                .isEqualTo("OK");
        assertThat(close(row("5.5-one", Verdict.WEAK, "closes with another legal code", close, END)))
                .isEqualTo("WRONG CODE");
        assertThat(close(row("5.5-one", Verdict.WEAK, "drops the connection", END)))
                .isEqualTo("UNCLEAN");
        assertThat(close(row("5.5-one", Verdict.WEAK, "leaves TCP open", close, OPEN)))
                .isEqualTo("UNCLEAN");
        assertThat(close(row("5.5-one", Verdict.FAIL, "", close, END))).isEqualTo("FAILED");
        assertThat(index(row("5.5-one", Verdict.PASS, "", close, END))
                        .get("1.1.1")
                        .get("remoteCloseCode")
                        .asInt())
                .isEqualTo(1002);
    }

    @Test
    void an_exchange_that_stays_open_has_the_closing_handshake_of_the_run() throws Exception {
        ResultRow open = row("5.5-one", Verdict.PASS, "", OPEN);
        Event close = new Event.Received(5, Frame.close(1000, "").unmasked());

        assertThat(close(open)).isEqualTo("INFORMATIONAL");
        assertThat(close(open, row("5.5-close", Verdict.PASS, "", close, END))).isEqualTo("OK");
        assertThat(close(open, row("5.5-close", Verdict.FAIL, "", OPEN))).isEqualTo("FAILED");
    }

    @Test
    void the_agent_is_the_name_of_the_server_made_harmless() throws Exception {
        RunInfo run = Sample.RUN.calibrated(new Calibration(
                Set.of(), Barrier.PING, "ws/8\u001b[2J", false, 16, true, false, false, Optional.empty(), List.of()));
        RunDocument document = RunDocument.of(run, List.of(), List.of());

        assertThat(new ObjectMapper()
                        .readTree(AutobahnIndex.of(document, MAP))
                        .fieldNames()
                        .next())
                .isEqualTo("ws/8\\x1b[2J");
    }

    private static String behavior(ResultRow... rows) throws Exception {
        return index(rows).get("1.1.1").get("behavior").asText();
    }

    private static String close(ResultRow... rows) throws Exception {
        return index(rows).get("1.1.1").get("behaviorClose").asText();
    }

    private static JsonNode index(ResultRow... rows) throws Exception {
        RunDocument document = RunDocument.of(Sample.RUN, List.of(), List.of(rows));
        return new ObjectMapper().readTree(AutobahnIndex.of(document, MAP)).get(Sample.RUN.target());
    }

    private static ResultRow row(String id, Verdict verdict, String matched, Event... events) {
        ConformanceCase one = ConformanceCase.conformanceCase(id)
                .must("6455-5.5-payload-125", "It does.")
                .send(Frames.ping(1))
                .expect();
        var transcript = new Transcript(List.of(events));
        var result = new CaseResult(
                new Trial(one, Delivery.WHOLE),
                verdict,
                matched,
                "",
                "",
                "",
                Optional.of(transcript),
                Optional.empty(),
                0,
                2_500_000,
                false);
        return ResultRow.of(result, Sample.REGISTER);
    }
}
