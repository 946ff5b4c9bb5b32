package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Transcript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void a_reaction_is_counted_from_the_first_octets_that_wait_for_one() {
        assertThat(Timing.reaction(new Transcript(List.of(sent(10), sent(20), received(50), received(500)))))
                .isEqualTo(Duration.ofNanos(40));
    }

    @Test
    void pauses_of_ours_between_the_octets_are_no_delay_of_the_server() {
        var paused = new Event.LastOctet(700);
        assertThat(Timing.reaction(new Transcript(List.of(sent(10), paused, responded(705)))))
                .isEqualTo(Duration.ofNanos(5));
        assertThat(Timing.handshake(new Transcript(List.of(sent(10), paused, responded(705)))))
                .isEqualTo(Duration.ofNanos(5));
        assertThat(Timing.reaction(new Transcript(List.of(sent(10), received(20), paused, received(750)))))
                .isEqualTo(Duration.ofNanos(50));
    }

    @Test
    void the_longest_reaction_counts() {
        assertThat(Timing.reaction(
                        new Transcript(List.of(sent(10), responded(100), sent(110), received(115), sent(200)))))
                .isEqualTo(Duration.ofNanos(90));
    }

    @Test
    void our_fin_waits_for_an_answer_too() {
        assertThat(Timing.reaction(new Transcript(List.of(new Event.HalfClosed(5), received(12)))))
                .isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void what_comes_behind_a_fin_that_was_long_in_coming_is_no_late_reaction() {
        var patience = Duration.ofNanos(50);
        var waited = new Transcript(List.of(sent(10), new Event.HalfClosed(500), received(510)));
        assertThat(Timing.awaitedOurFin(waited, patience)).isTrue();
        assertThat(Timing.reactionUpToOurFin(waited, patience)).isZero();
        var ofTheCase = new Transcript(List.of(sent(10), new Event.HalfClosed(20), received(510)));
        assertThat(Timing.awaitedOurFin(ofTheCase, patience)).isFalse();
        assertThat(Timing.reactionUpToOurFin(ofTheCase, patience)).isEqualTo(Duration.ofNanos(500));
        var late = new Transcript(List.of(sent(10), received(400), new Event.HalfClosed(900), received(910)));
        assertThat(Timing.reactionUpToOurFin(late, patience)).isEqualTo(Duration.ofNanos(390));
    }

    @Test
    void to_end_the_stream_late_is_a_reaction_that_others_may_have_held_up_and_no_late_answer() {
        var ended = new Transcript(List.of(sent(10), ended(Ending.END_OF_STREAM, 400)));
        assertThat(Timing.reaction(ended)).isZero();
        assertThat(Timing.reactionUpToOurFin(ended, Duration.ofNanos(50))).isEqualTo(Duration.ofNanos(390));
        var open = new Transcript(List.of(sent(10), ended(Ending.STILL_OPEN, 400)));
        assertThat(Timing.reactionUpToOurFin(open, Duration.ofNanos(50))).isZero();
    }

    @Test
    void the_shortest_answer_tells_the_distance() {
        assertThat(Timing.quickest(new Transcript(List.of(sent(10), responded(100), sent(110), received(115)))))
                .isEqualTo(Duration.ofNanos(5));
        assertThat(Timing.quickest(new Transcript(List.of(sent(10))))).isZero();
    }

    @Test
    void what_comes_unasked_is_no_reaction() {
        assertThat(Timing.reaction(new Transcript(List.of(received(1_000))))).isZero();
    }

    @Test
    void a_handshake_lasts_from_the_end_of_the_request_to_its_response() {
        assertThat(Timing.handshake(new Transcript(List.of(sent(10), sent(30), responded(70), sent(80)))))
                .isEqualTo(Duration.ofNanos(40));
        assertThat(Timing.handshake(new Transcript(List.of(sent(10))))).isZero();
    }

    private static Event ended(Ending how, long nanos) {
        return new Event.Ended(nanos, how, "");
    }

    private static Event sent(long nanos) {
        return new Event.Sent(nanos, Event.Role.CASE, Bytes.hex("00"), "");
    }

    private static Event received(long nanos) {
        return new Event.Received(nanos, Frame.text("a"));
    }

    private static Event responded(long nanos) {
        var response = new HttpResponse("HTTP/1.1", 101, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, List.of());
        return new Event.Responded(nanos, response);
    }
}
