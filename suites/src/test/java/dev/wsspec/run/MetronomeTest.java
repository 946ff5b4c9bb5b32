package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetronomeTest {

    private final AtomicLong now = new AtomicLong(1_000);

    @Test
    void a_steady_beat_is_no_stillness() {
        try (var metronome = new Metronome(Duration.ofNanos(100), now::get)) {
            for (int i = 0; i < 10; i++) {
                now.addAndGet(100);
                metronome.beat();
            }
            assertThat(metronome.stoodStillSince(1_000)).isFalse();
        }
    }

    @Test
    void a_beat_that_is_late_is_stillness_for_those_who_were_there() {
        try (var metronome = new Metronome(Duration.ofNanos(100), now::get)) {
            now.addAndGet(500);
            metronome.beat();
            now.addAndGet(50);

            assertThat(metronome.stoodStillSince(1_400)).isTrue();
            assertThat(metronome.stoodStillSince(1_501)).isFalse();
        }
    }

    @Test
    void a_beat_that_is_still_missing_is_stillness_too() {
        try (var metronome = new Metronome(Duration.ofNanos(100), now::get)) {
            now.addAndGet(101);

            assertThat(metronome.stoodStillSince(1_050)).isTrue();
        }
    }
}
