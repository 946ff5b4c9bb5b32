package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.Place;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.WireClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A target is dead when it serves nobody any more, and not when it spoils a connection. */
class LivenessTest {

    private final List<String> notices = new ArrayList<>();

    @Test
    void who_spoils_two_connections_and_serves_the_third_lives() throws IOException {
        assertThat(survives(2)).isTrue();
        assertThat(notices).isEmpty();
    }

    @Test
    void who_spoils_one_after_the_other_is_dead() throws IOException {
        assertThat(survives(3)).isFalse();
        assertThat(notices).singleElement().asString().contains("no longer serves");
    }

    private boolean survives(int spoilt) throws IOException {
        try (var spoiler = RogueServer.that(LivenessTest::spoil);
                var server = ReferenceServer.start(Place.port(0), Set.of());
                var relay = new Relay(servers(spoilt, URI.create(spoiler.uri()), server.uri()));
                var client = new WireClient(Target.of(relay.uri()), Deadlines.patience(0.5));
                var metronome = Metronome.started(client.deadlines().soft());
                var player = player(client, metronome)) {
            boolean alive = new Liveness(player, sink(), 16, false).survives("by this test", true);
            assertThat(relay.taken()).isEqualTo(3);
            return alive;
        }
    }

    private static List<URI> servers(int spoilt, URI spoiler, URI server) {
        var all = new ArrayList<URI>();
        for (int i = 0; i < spoilt; i++) {
            all.add(spoiler);
        }
        all.add(server);
        return all;
    }

    /** An answer, and none that anybody understands. */
    private static void spoil(Socket socket) throws IOException {
        socket.getInputStream().read();
        Bytes.utf8("Upgraded!\r\n\r\n").writeTo(socket.getOutputStream());
        RogueServer.outlasts(socket, 1_000);
    }

    private Player player(WireClient client, Metronome metronome) {
        var gate = new Gate(new Room(16, 1, true));
        return new Player(client, gate, metronome, 1, UnansweredTest.CALIBRATION, Duration.ZERO, sink());
    }

    private ResultSink sink() {
        return new ResultSink() {
            @Override
            public void accept(CaseResult result) {}

            @Override
            public void notice(String sentence) {
                notices.add(sentence);
            }
        };
    }
}
