package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.cases.Feature;
import dev.wsspec.reference.Fault;
import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.WireClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a target leaves without an answer is asked again only when it served nobody else by then. Of the connections that the
 * relay hands out, the second asks whether what waits may step aside, and the third whether somebody else is served.
 */
@Isolated("others have to be served at once")
@Timeout(60)
class UnansweredTest {

    private static final Deadlines DEADLINES = Deadlines.patience(0.2);

    static final Calibration CALIBRATION = new Calibration(
            Set.of(Feature.PONG), Barrier.PING, "", false, 16, true, false, false, Optional.empty(), List.of());

    private final Exchange exchange = Exchange.frames(Finish.BARRIER, Frame.of(Opcode.TEXT, Bytes.utf8("Hello")));

    @Test
    void it_is_not_asked_again_where_another_is_served_at_once() throws Exception {
        try (var mute = mute();
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(mute.uri(), server.uri()))) {
            Player.Played played = played(relay.uri());
            assertThat(played.transcript().barrierAnswered()).isFalse();
            assertThat(played.repeatedAlone()).isFalse();
            assertThat(relay.taken()).isEqualTo(3);
        }
    }

    @Test
    void it_is_asked_again_where_nobody_else_is_served() throws Exception {
        try (var mute = mute();
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var stalled = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var relay = new Relay(List.of(mute.uri(), server.uri(), at(stalled), server.uri()))) {
            Player.Played played = played(relay.uri());
            assertThat(played.transcript().barrierAnswered()).isTrue();
            assertThat(played.repeatedAlone()).isTrue();
            assertThat(relay.taken()).isEqualTo(4);
        }
    }

    @Test
    void it_is_asked_again_where_this_process_stood_still_meanwhile() throws Exception {
        var jumps = new AtomicLong();
        try (var mute = mute();
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(mute.uri(), server.uri()));
                var metronome = new Metronome(
                        DEADLINES.soft(), () -> System.nanoTime() + jumps.addAndGet(TimeUnit.MINUTES.toNanos(1)))) {
            Player.Played played = played(relay.uri(), metronome);
            assertThat(played.transcript().barrierAnswered()).isTrue();
            assertThat(played.repeatedAlone()).isTrue();
            assertThat(relay.taken()).isEqualTo(3);
        }
    }

    @Test
    void a_connection_that_was_ended_late_and_without_an_answer_is_asked_again() throws Exception {
        try (var late = RogueServer.that(UnansweredTest::endLate);
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(List.of(URI.create(late.uri()), server.uri()))) {
            Player.Played played = played(relay.uri());
            assertThat(played.transcript().barrierAnswered()).isTrue();
            assertThat(played.repeatedAlone()).isTrue();
            assertThat(relay.taken()).isEqualTo(3);
        }
    }

    /** Upgrades, and goes when twice as long as a prompt server needs has passed. */
    private static void endLate(Socket socket) throws IOException {
        try (var lines = new Scanner(socket.getInputStream(), ISO_8859_1).useDelimiter("\r\n")) {
            SilentTargetTest.upgrade(lines, socket);
            RogueServer.outlasts(socket, (int) DEADLINES.soft().toMillis() * 2);
        }
    }

    private static URI at(ServerSocket socket) {
        return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    private static ReferenceServer mute() {
        return ReferenceServer.start(
                Place.port(0), Set.of(Fault.named("never-pongs").orElseThrow()));
    }

    private Player.Played played(URI target) {
        try (var metronome = Metronome.started(DEADLINES.soft())) {
            return played(target, metronome);
        }
    }

    private Player.Played played(URI target, Metronome metronome) {
        try (var client = new WireClient(Target.of(target), DEADLINES);
                var gate = new Gate(new Room(16, 1, true));
                var player = new Player(client, gate, metronome, 1, CALIBRATION, Duration.ZERO, result -> {})) {
            return player.play(Part.correct("hello", exchange, false));
        }
    }
}
