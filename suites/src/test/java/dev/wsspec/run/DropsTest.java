package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Ending;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.HttpResponse;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DropsTest {

    private final Drops drops = new Drops();

    @ParameterizedTest
    @EnumSource(names = {"END_OF_STREAM", "RESET"})
    void an_end_without_a_close_is_suspicious(Ending ending) {
        assertThat(drops.suspicious(seen(ending), false)).isTrue();
        assertThat(drops.suspicious(seen(ending), true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1002, false", "1000, false", "1005, false", "1011, true", "1013, true"})
    void a_close_is_no_better_where_it_speaks_of_trouble(int code, boolean suspicious) {
        assertThat(drops.suspicious(seen(Ending.END_OF_STREAM, close(code)), true))
                .isEqualTo(suspicious);
    }

    @Test
    void who_repeats_the_code_of_our_close_speaks_of_no_trouble() {
        assertThat(drops.suspicious(seen(Ending.END_OF_STREAM, sent(1011), close(1011)), false))
                .isFalse();
        assertThat(drops.suspicious(seen(Ending.END_OF_STREAM, sent(1011), close(1013)), false))
                .isTrue();
    }

    @Test
    void what_stays_open_is_not() {
        assertThat(drops.suspicious(seen(Ending.STILL_OPEN), false)).isFalse();
    }

    @Test
    void to_follow_when_we_end_our_direction_is_not() {
        assertThat(drops.suspicious(seen(Ending.END_OF_STREAM, new Event.HalfClosed(2)), false))
                .isFalse();
    }

    @Test
    void to_end_a_connection_that_was_never_switched_is_not() {
        assertThat(drops.suspicious(transcript(List.of(), Ending.END_OF_STREAM), false))
                .isFalse();
    }

    @Test
    void who_does_so_alone_as_well_is_not_asked_each_time() {
        dropsAlone(9);
        assertThat(drops.suspicious(seen(Ending.RESET), true)).isTrue();
        dropsAlone(1);
        assertThat(drops.suspicious(seen(Ending.RESET), true)).isFalse();
        assertThat(drops.suspicious(seen(Ending.RESET), false)).isTrue();
    }

    @Test
    void what_is_correct_is_believed_to_be_dropped_only_after_many_times() {
        for (int i = 0; i < 49; i++) {
            drops.again(seen(Ending.RESET), false);
        }
        assertThat(drops.suspicious(seen(Ending.RESET), false)).isTrue();
        drops.again(seen(Ending.RESET), false);
        assertThat(drops.suspicious(seen(Ending.RESET), false)).isFalse();
        drops.again(seen(Ending.STILL_OPEN), false);
        assertThat(drops.suspicious(seen(Ending.RESET), false)).isTrue();
    }

    @Test
    void who_did_not_do_so_alone_is_asked_again() {
        dropsAlone(10);
        drops.again(seen(Ending.END_OF_STREAM, close(1002)), true);
        assertThat(drops.suspicious(seen(Ending.RESET), true)).isTrue();
    }

    @Test
    void who_mostly_says_why_is_asked_whenever_it_does_not() {
        dropsAlone(10);
        for (int i = 0; i < 40; i++) {
            drops.suspicious(seen(Ending.END_OF_STREAM, close(1002)), true);
        }
        assertThat(drops.suspicious(seen(Ending.RESET), true)).isTrue();
    }

    private void dropsAlone(int times) {
        for (int i = 0; i < times; i++) {
            drops.suspicious(seen(Ending.RESET), true);
            drops.again(seen(Ending.RESET), true);
        }
    }

    private static Event sent(int code) {
        return new Event.Sent(1, Event.Role.CASE, Frame.close(code, "").encode(0), "");
    }

    private static Event close(int code) {
        Bytes payload = code == 1005 ? Bytes.EMPTY : Bytes.octets(code >> 8, code & 0xff);
        return new Event.Received(2, Frame.of(Opcode.CLOSE, payload));
    }

    private static Transcript seen(Ending ending, Event... events) {
        var all = new ArrayList<Event>(List.of(new Event.Responded(1, response())));
        all.addAll(List.of(events));
        return transcript(all, ending);
    }

    private static HttpResponse response() {
        return new HttpResponse("HTTP/1.1", 101, "", List.of(), Bytes.EMPTY, Bytes.EMPTY, List.of());
    }

    private static Transcript transcript(List<Event> events, Ending ending) {
        var all = new ArrayList<Event>(events);
        all.add(new Event.Ended(3, ending, ""));
        return new Transcript(all);
    }
}
