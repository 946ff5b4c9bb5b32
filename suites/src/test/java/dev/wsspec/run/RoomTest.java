package dev.wsspec.run;

import static dev.wsspec.run.Room.Sign.LOST;
import static dev.wsspec.run.Room.Sign.SLOW;
import static dev.wsspec.run.Room.Sign.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    private static final int NEVER = 10_000;

    @ParameterizedTest
    @CsvSource({"0, 1", "19, 1", "20, 2", "39, 2", "40, 3", "400, 3"})
    void more_run_abreast_the_farther_the_target_is(int millis, int times) {
        assertThat(Room.abreast(Duration.ofMillis(millis))).isEqualTo(times);
    }

    @Test
    void a_far_target_has_room_for_more_until_it_has_shown_that_it_does_not() {
        var room = new Room(2, 3, true);
        assertThat(entered(room)).isEqualTo(6);
        room.slowDown(0);
        room.leave();
        assertThat(room.full()).isTrue();
        assertThat(new Room(2, 3, false))
                .satisfies(modest -> assertThat(entered(modest)).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"16, 48", "32, 64", "64, 64", "100, 100"})
    void no_more_than_most_servers_bear_are_there_unasked(int jobs, int most) {
        assertThat(entered(new Room(jobs, 3, true))).isEqualTo(most);
    }

    @Test
    void more_are_borne_where_twice_as_many_went_well_one_after_the_other() {
        var room = new Room(64, 3, true);
        assertThat(untilMore(room)).isEqualTo(128);
        assertThat(entered(room)).isEqualTo(128);
        assertThat(untilMore(room)).isEqualTo(256);
        assertThat(entered(room)).as("more").isEqualTo(64);
        assertThat(untilMore(room)).as("three times the jobs").isEqualTo(NEVER);
    }

    @Test
    void what_is_slow_beside_as_many_as_at_first_is_no_reason_to_wait_for_long() {
        var room = new Room(64, 3, true);
        room.went(WELL);
        assertThat(room.went(SLOW)).isFalse();
        assertThat(untilMore(room)).isEqualTo(128);
    }

    @Test
    void what_is_slow_beside_more_leads_back_to_as_many_as_at_first_and_it_takes_twice_as_many_that_go_well() {
        var room = new Room(64, 3, true);
        untilMore(room);
        room.went(SLOW);
        assertThat(entered(room)).isEqualTo(64);
        assertThat(untilMore(room)).isEqualTo(256);
    }

    @Test
    void where_one_was_lost_beside_more_than_at_first_there_are_never_more_again() {
        var room = new Room(64, 3, true);
        room.went(LOST);
        assertThat(untilMore(room)).isEqualTo(128);
        room.went(LOST);
        assertThat(entered(room)).isEqualTo(64);
        assertThat(untilMore(room)).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @CsvSource({"64, 1, true", "16, 3, true", "64, 3, false"})
    void near_and_where_few_were_asked_for_it_stays_as_it_is(int jobs, int abreast, boolean lingering) {
        assertThat(untilMore(new Room(jobs, abreast, lingering))).isEqualTo(NEVER);
    }

    @Test
    void it_is_slowed_down_step_by_step() {
        var room = new Room(4, 1, true);
        assertThat(room.slowDown(room.pace())).isEmpty();
        assertThat(room.slowDown(room.pace())).hasValue(2);
        assertThat(room.slowDown(room.pace())).hasValue(1);
        assertThat(room.slowDown(room.pace())).isEmpty();
        assertThat(room.width()).isOne();
    }

    @Test
    void what_began_before_it_was_slowed_down_slows_it_down_no_further() {
        var room = new Room(4, 1, false);
        int before = room.pace();
        assertThat(room.slowDown(before)).hasValue(2);
        assertThat(room.slowDown(before)).isEmpty();
        assertThat(room.width()).isEqualTo(2);
    }

    @Test
    void one_at_a_time_is_one_at_a_time() {
        var room = new Room(1, 3, true);
        assertThat(entered(room)).isEqualTo(1);
        assertThat(room.stepAside()).isFalse();
        assertThat(room.part()).isFalse();
    }

    @Test
    void no_more_wait_aside_than_most_servers_bear() {
        var room = new Room(100, 1, true);
        int aside = 0;
        room.enter();
        while (room.stepAside()) {
            aside++;
            room.enter();
        }
        assertThat(aside).isEqualTo(64);
    }

    @Test
    void twice_as_many_as_run_may_wait_aside() {
        var room = new Room(2, 1, true);
        for (int aside = 0; aside < 4; aside++) {
            room.enter();
            assertThat(room.stepAside()).isTrue();
        }
        room.enter();
        assertThat(room.stepAside()).isFalse();
        room.leaveAside();
        assertThat(room.stepAside()).isTrue();
    }

    @Test
    void a_target_that_takes_no_more_connections_has_none_waiting_aside() {
        var room = new Room(2, 1, true);
        room.enter();
        room.slowDown(0);
        assertThat(room.stepAside()).isFalse();
        assertThat(room.part()).isFalse();
    }

    @Test
    void whoever_waits_aside_or_is_taken_down_is_still_there() {
        var room = new Room(2, 1, true);
        room.enter();
        assertThat(room.stepAside() && room.part()).isTrue();
        room.leaveAside();
        assertThat(room.empty()).isFalse();
        room.parted();
        assertThat(room.empty()).isTrue();
    }

    /** How many have to go well before there may be more. */
    private static int untilMore(Room room) {
        int well = 1;
        while (!room.went(WELL) && well < NEVER) {
            well++;
        }
        return well;
    }

    private static int entered(Room room) {
        int many = 0;
        while (!room.full()) {
            room.enter();
            many++;
        }
        return many;
    }
}
