package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.WireClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** What was late with nothing beside it has to be late twice: the machine of the target may have had something else to do. */
@Isolated("who is prompt has to be served at once")
@Timeout(60)
class LateOnceTest {

    private static final Deadlines DEADLINES = Deadlines.patience(0.2);

    /** Nobody counts it down; it ends with the time it is waited for. */
    private final CountDownLatch over = new CountDownLatch(1);

    private final Exchange exchange = Exchange.frames(Finish.BARRIER, Frame.text("Hello"));

    @Test
    void one_job_at_a_time_measures_again_what_was_late_once() throws Exception {
        assertMeasuredTwice(1, false);
    }

    @Test
    void what_runs_alone_is_measured_again_likewise() throws Exception {
        assertMeasuredTwice(16, true);
    }

    @Test
    void what_is_prompt_is_measured_once() throws Exception {
        try (var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(server.uri()))) {
            assertThat(played(relay.uri(), 1, false).repeatedAlone()).isFalse();
            assertThat(relay.taken()).isEqualTo(1);
        }
    }

    @Test
    void what_is_late_again_while_another_is_served_at_once_stays_late() throws Exception {
        try (var late = RogueServer.that(socket -> upgradeLate(socket, DEADLINES));
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(URI.create(late.uri()), URI.create(late.uri()), server.uri()))) {
            Player.Played played = played(relay.uri(), 1, false);
            assertThat(late(played, DEADLINES)).isTrue();
            assertThat(relay.taken()).isEqualTo(3);
        }
    }

    @Test
    void while_nobody_is_served_at_once_it_is_asked_again() throws Exception {
        try (var late = RogueServer.that(socket -> upgradeLate(socket, DEADLINES));
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(Stream.concat(
                                Stream.generate(() -> URI.create(late.uri())).limit(3), Stream.of(server.uri()))
                        .toList())) {
            assertThat(late(played(relay.uri(), 1, false), DEADLINES)).isFalse();
            assertThat(relay.taken()).isEqualTo(4);
        }
    }

    @Test
    void a_target_that_is_slow_with_everybody_is_late_in_the_end() throws Exception {
        Deadlines hurried = Deadlines.patience(0.05);
        try (var late = RogueServer.that(socket -> upgradeLate(socket, hurried));
                var relay = new Relay(List.of(URI.create(late.uri())));
                // How long this process itself stands still is of no interest here.
                var still = Metronome.started(Duration.ofMinutes(1));
                var client = new WireClient(Target.of(relay.uri()), hurried);
                var gate = gate(1);
                var player = player(client, gate, still, UnansweredTest.CALIBRATION)) {
            List<Integer> taken = new ArrayList<>();
            for (int times = 0; times < 4; times++) {
                assertThat(late(player.play(Part.correct("hello", exchange, false)), hurried))
                        .isTrue();
                taken.add(relay.taken());
            }
            // Five measurements, and somebody else behind each but the first; two after three such trials.
            assertThat(taken).containsExactly(9, 18, 27, 30);
        }
    }

    @Test
    void who_answers_no_stranger_is_late_when_measured_twice() throws Exception {
        var mute = new Calibration(
                Set.of(), Barrier.PING, "", false, 16, false, false, false, Optional.empty(), List.of());
        try (var late = RogueServer.that(socket -> upgradeLate(socket, DEADLINES));
                var relay = new Relay(List.of(URI.create(late.uri())));
                var still = Metronome.started(Duration.ofMinutes(1));
                var client = new WireClient(Target.of(relay.uri()), DEADLINES);
                var gate = gate(1);
                var player = player(client, gate, still, mute)) {
            assertThat(late(player.play(Part.correct("hello", exchange, false)), DEADLINES))
                    .isTrue();
            assertThat(relay.taken()).isEqualTo(2);
        }
    }

    private boolean late(Player.Played played, Deadlines deadlines) {
        return Timing.reaction(played.transcript()).compareTo(Judge.late(deadlines, exchange)) > 0;
    }

    private void assertMeasuredTwice(int jobs, boolean alone) throws Exception {
        try (var late = RogueServer.that(socket -> upgradeLate(socket, DEADLINES));
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(URI.create(late.uri()), server.uri()))) {
            Player.Played played = played(relay.uri(), jobs, alone);
            assertThat(played.repeatedAlone()).isTrue();
            assertThat(played.transcript().barrierAnswered()).isTrue();
            assertThat(relay.taken()).isEqualTo(2);
        }
    }

    private void upgradeLate(Socket socket, Deadlines deadlines) throws IOException {
        try (var lines = new Scanner(socket.getInputStream(), ISO_8859_1).useDelimiter("\r\n")) {
            over.await(deadlines.soft().toMillis() * 3, TimeUnit.MILLISECONDS);
            SilentTargetTest.upgrade(lines, socket);
            socket.getOutputStream()
                    .write(Frame.close(1000, "").unmasked().encode(0).toArray());
            socket.shutdownOutput();
            RogueServer.outlasts(socket, (int) deadlines.answer().toMillis());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Player.Played played(URI target, int jobs, boolean alone) {
        try (var metronome = Metronome.started(DEADLINES.soft());
                var client = new WireClient(Target.of(target), DEADLINES);
                var gate = gate(jobs);
                var player = player(client, gate, metronome, UnansweredTest.CALIBRATION)) {
            return player.play(Part.correct("hello", exchange, alone));
        }
    }

    private static Gate gate(int jobs) {
        return new Gate(new Room(jobs, 1, true));
    }

    private static Player player(WireClient client, Gate gate, Metronome metronome, Calibration calibration) {
        return new Player(client, gate, metronome, 1, calibration, Duration.ZERO, result -> {});
    }
}
