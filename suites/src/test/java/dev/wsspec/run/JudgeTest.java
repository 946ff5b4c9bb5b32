package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge on transcripts written by hand. */
class JudgeTest {

    private static final Frame BARRIER = Frame.of(Opcode.PING, Bytes.utf8("barrier"));

    @Test
    void a_close_with_the_right_code_and_an_end_passes() {
        assertThat(verdict("5.5-ping-too-long", received(Frame.close(1002, "")), ended(Ending.END_OF_STREAM)))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a_reset_ends_a_connection_as_well_as_a_fin() {
        assertThat(verdict("5.5-ping-too-long", received(Frame.close(1002, "")), ended(Ending.RESET)))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a_drop_without_close_is_weak_where_a_close_is_recommended() {
        assertThat(verdict("5.5-ping-too-long", ended(Ending.END_OF_STREAM))).isEqualTo(Verdict.WEAK);
    }

    @Test
    void a_drop_passes_where_the_close_is_optional() {
        assertThat(verdict("5.1-unmasked-text", ended(Ending.END_OF_STREAM))).isEqualTo(Verdict.PASS);
    }

    @Test
    void an_illegal_code_fails() {
        assertThat(verdict("5.5-ping-too-long", received(Frame.close(1005, "")), ended(Ending.END_OF_STREAM)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void going_on_after_a_violation_fails() {
        assertThat(verdict(
                        "5.5-ping-too-long",
                        barrier(),
                        received(Frame.of(Opcode.PONG, BARRIER.payload())),
                        ended(Ending.STILL_OPEN)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void silence_after_a_violation_fails() {
        assertThat(verdict("5.5-ping-too-long", barrier(), ended(Ending.STILL_OPEN)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_follows_a_correct_answer_late_is_weak() {
        var late = new Event.Received(9_000_000_000L, Frame.close(1002, ""));
        assertThat(verdict("5.5-ping-too-long", late, ended(Ending.END_OF_STREAM)))
                .isEqualTo(Verdict.WEAK);
    }

    @Test
    void the_words_of_a_refusal_may_be_lost_where_it_arrives_octet_by_octet() {
        assertThat(verdict("5.5-ping-too-long", Delivery.OCTETS, List.of(), ended(Ending.RESET)))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void what_is_none_of_the_target_s_business_does_not_pass_because_the_connection_ends() {
        var agrees = List.of(new Header("Sec-WebSocket-Extensions", "permessage-deflate"));
        for (Delivery delivery : Delivery.values()) {
            assertThat(verdict(
                            "7692-5-compressed-though-declined-fragment",
                            delivery,
                            agrees,
                            ended(Ending.END_OF_STREAM)))
                    .isEqualTo(Verdict.NOT_APPLICABLE);
        }
    }

    private static Verdict verdict(String id, Event... events) {
        return verdict(id, Delivery.WHOLE, List.of(), events);
    }

    private static Verdict verdict(String id, Delivery delivery, List<Header> headers, Event... events) {
        ConformanceCase conformanceCase = Catalogues.cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<Event>(List.of(
                new Event.Connected(1, "peer"),
                new Event.Responded(
                        2, new HttpResponse("HTTP/1.1", 101, "", headers, Bytes.EMPTY, Bytes.EMPTY, List.of())),
                new Event.Sent(3, Event.Role.CASE, Bytes.hex("8900"), "frames")));
        all.addAll(List.of(events));
        var requirement = Register.load().find(conformanceCase.requirement()).orElseThrow();
        return new Judge(Profile.CORE, Deadlines.patience(1))
                .judge(new Trial(conformanceCase, delivery), requirement, new Transcript(all))
                .verdict();
    }

    private static Event received(Frame frame) {
        return new Event.Received(1_000_000, frame.unmasked());
    }

    private static Event barrier() {
        return new Event.Sent(500_000, Event.Role.BARRIER, BARRIER.encode(7), "barrier");
    }

    private static Event ended(Ending ending) {
        return new Event.Ended(2_000_000, ending, "");
    }
}
