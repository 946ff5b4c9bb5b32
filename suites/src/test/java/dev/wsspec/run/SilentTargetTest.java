package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.reference.AcceptValue;
import dev.wsspec.rogue.RogueServer;
import dev.wsspec.wire.Target;
import dev.wsspec.wire.WireClient;
import java.io.IOException;
import java.net.Socket;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A target that upgrades and then says nothing is asked everything at once: each question takes its whole deadline. */
@Timeout(60)
class SilentTargetTest {

    private static final String KEY = "Sec-WebSocket-Key: ";

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void a_silent_target_is_asked_everything_at_once() throws Exception {
        try (var target = RogueServer.that(this::serve)) {
            var options = BenchOptions.of(Target.of(target.uri())).patience(0.2);
            try (var client = new WireClient(options.target(), options.deadlines())) {
                Calibration calibration = new Preflight(client, options).calibrate();
                assertThat(calibration.silent()).isTrue();
                assertThat(calibration.features()).isEmpty();
                assertThat(calibration.connections()).isEqualTo(options.jobs());
            }
            assertThat(most).hasValue(3);
        }
    }

    private void serve(Socket socket) throws IOException {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (var lines = new Scanner(socket.getInputStream(), ISO_8859_1).useDelimiter("\r\n")) {
            upgrade(lines, socket);
            while (lines.hasNext()) {
                lines.next();
            }
        } finally {
            open.decrementAndGet();
        }
    }

    /** Reads lines up to the key, and answers. */
    static void upgrade(Scanner lines, Socket socket) throws IOException {
        String key = lines.next();
        while (!key.startsWith(KEY)) {
            key = lines.next();
        }
        socket.getOutputStream().write(response(key.substring(KEY.length())).getBytes(ISO_8859_1));
    }

    private static String response(String key) {
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + AcceptValue.to(key) + "\r\n\r\n";
    }
}
