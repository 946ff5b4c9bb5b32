package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reactions;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reaction is worth depends on the profile, the class of the requirement, how long it took, and on what was lost. */
class JudgedInProfileTest {

    private static final Deadlines DEADLINES = Deadlines.patience(1);
    private static final long LATE = DEADLINES.soft().multipliedBy(2).toNanos();
    private static final Event DROP = new Event.Ended(50, Ending.END_OF_STREAM, "");

    private final ConformanceCase must = ConformanceCase.conformanceCase("5.5-x")
            .must("6455-5.5-payload-125", "A sentence.")
            .control(Frames.ping(1))
            .send(Frames.ping(126))
            .expect(
                    Outcome.pass(Reactions.closes(1002)),
                    Outcome.weak(Reactions.closes(1001)).because("7.4.1", "why"));

    private final ConformanceCase may = ConformanceCase.conformanceCase("5.5-y")
            .may("6455-5.5-payload-125", "A sentence.")
            .send(Frames.ping(126))
            .expect(Outcome.weak(Reactions.closes(1001)).because("7.4.1", "why"));

    @ParameterizedTest
    @EnumSource
    void what_none_allows_fails_in_strict_and_in_core_where_the_class_says_so(VerdictClass verdictClass) {
        Verdict core = verdictClass == VerdictClass.FAIL ? Verdict.FAIL : Verdict.WEAK;
        assertThat(judged(Profile.STRICT, must, verdictClass, close(1007)).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(Profile.CORE, must, verdictClass, close(1007)).verdict())
                .isEqualTo(core);
    }

    @ParameterizedTest
    @EnumSource(names = {"WARN", "INFO", "NONE"})
    void where_a_requirement_is_the_reason_it_says_that_it_is_not_met(VerdictClass verdictClass) {
        assertThat(judged(Profile.CORE, must, verdictClass, close(1007)).reason())
                .startsWith("not met: ");
    }

    @Test
    void an_http_requirement_says_so() {
        assertThat(judged(Profile.CORE, must, VerdictClass.FAIL_HTTP, close(1007))
                        .reason())
                .startsWith("HTTP layer: ");
    }

    @Test
    void what_is_weak_fails_in_strict_unless_it_is_optional() {
        assertThat(judged(Profile.CORE, must, VerdictClass.FAIL, close(1001)).verdict())
                .isEqualTo(Verdict.WEAK);
        assertThat(judged(Profile.STRICT, must, VerdictClass.FAIL, close(1001)).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(Profile.STRICT, may, VerdictClass.FAIL, close(1001)).verdict())
                .isEqualTo(Verdict.WEAK);
    }

    @Test
    void what_is_right_and_late_is_weak() {
        assertThat(judged(Profile.STRICT, must, VerdictClass.FAIL, close(1002, LATE))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        Judgement late = judged(Profile.CORE, must, VerdictClass.FAIL, close(1002, LATE + 1));
        assertThat(late.verdict()).isEqualTo(Verdict.WEAK);
        assertThat(late.reason()).startsWith("correct but late");
    }

    @Test
    void a_refusal_that_a_race_may_have_erased_passes_only_where_there_is_a_race() {
        assertThat(judged(must, Delivery.OCTETS, 1, DROP)).isEqualTo(Race.WON);
        assertThat(judged(must, Delivery.WHOLE, 5_000, DROP)).isEqualTo(Race.WON);
        assertThat(judged(must, Delivery.WHOLE, 4_096, DROP).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judged(may, Delivery.OCTETS, 1, DROP).verdict()).isEqualTo(Verdict.FAIL);
        Event open = new Event.Ended(50, Ending.STILL_OPEN, "");
        assertThat(judged(must, Delivery.OCTETS, 1, open).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void nothing_was_refused_where_the_barrier_was_answered() {
        Frame ping = Frames.ping("barrier");
        assertThat(judged(
                                must,
                                Delivery.OCTETS,
                                1,
                                new Event.Sent(20, Event.Role.BARRIER, ping.encode(1), ""),
                                new Event.Received(
                                        30,
                                        Frame.of(Opcode.PONG, ping.payload()).unmasked()),
                                DROP)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    private static Judgement judged(Profile profile, ConformanceCase one, VerdictClass verdictClass, Event... events) {
        return new Judge(profile, DEADLINES)
                .judge(new Trial(one, Delivery.WHOLE), requirement(verdictClass), seen(1, events));
    }

    private static Judgement judged(ConformanceCase one, Delivery delivery, int sent, Event... events) {
        return new Judge(Profile.CORE, DEADLINES)
                .judge(new Trial(one, delivery), requirement(VerdictClass.FAIL), seen(sent, events));
    }

    private static Requirement requirement(VerdictClass verdictClass) {
        return new Requirement("6455-5.5-payload-125", "6455", "5.5", "MUST", "A row.", verdictClass, List.of());
    }

    private static Transcript seen(int sent, Event... events) {
        var response = new HttpResponse("HTTP/1.1", 101, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, List.of());
        var all = new ArrayList<Event>(List.of(
                new Event.Connected(1, "peer"),
                new Event.Responded(2, response),
                new Event.Sent(3, Event.Role.CASE, Bytes.of(new byte[sent]), "")));
        all.addAll(List.of(events));
        return new Transcript(all);
    }

    private static Event[] close(int code) {
        return close(code, Duration.ofMillis(1).toNanos());
    }

    private static Event[] close(int code, long nanos) {
        return new Event[] {
            new Event.Received(3 + nanos, Frame.close(code, "").unmasked()),
            new Event.Ended(4 + nanos, Ending.END_OF_STREAM, "")
        };
    }
}
