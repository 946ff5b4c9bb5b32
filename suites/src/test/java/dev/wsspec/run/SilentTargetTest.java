package dev.wsspec.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wsspec.wire.Target;
import dev.wsspec.wire.WireClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A target that upgrades and then says nothing is asked everything at once: each question takes its whole deadline. */
@Timeout(60)
class SilentTargetTest {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String KEY = "Sec-WebSocket-Key: ";

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void a_silent_target_is_asked_everything_at_once() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> accept(listener, threads));
            var options = BenchOptions.of(Target.of("ws://127.0.0.1:" + listener.getLocalPort() + "/"))
                    .patience(0.2);
            try (var client = new WireClient(options.target(), options.deadlines())) {
                Calibration calibration = new Preflight(client, options).calibrate();
                assertThat(calibration.silent()).isTrue();
                assertThat(calibration.features()).isEmpty();
                assertThat(calibration.connections()).isEqualTo(options.jobs());
            }
            assertThat(most).hasValue(3);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept(ServerSocket listener, ExecutorService threads) {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private void serve(Socket socket) {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (socket;
                var lines = new Scanner(socket.getInputStream(), StandardCharsets.ISO_8859_1).useDelimiter("\r\n")) {
            String key = lines.next();
            while (!key.startsWith(KEY)) {
                key = lines.next();
            }
            socket.getOutputStream().write(response(key.substring(KEY.length())).getBytes(StandardCharsets.US_ASCII));
            while (lines.hasNext()) {
                lines.next();
            }
        } catch (IOException e) {
            // The client has left.
            return;
        } finally {
            open.decrementAndGet();
        }
    }

    private static String response(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
