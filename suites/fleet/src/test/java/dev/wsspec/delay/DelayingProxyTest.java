package dev.wsspec.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(30)
@Isolated("it measures time")
class DelayingProxyTest {

    private static final Duration DELAY = Duration.ofMillis(40);

    private ServerSocket listener;
    private DelayingProxy proxy;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = DelayingProxy.to(URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/x"), DELAY);
        client = new Socket("127.0.0.1", proxy.uri().getPort());
        server = listener.accept();
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    @AfterEach
    void disconnect() throws IOException {
        proxy.close();
        client.close();
        server.close();
        listener.close();
    }

    @Test
    void is_known_by_the_same_path() {
        assertThat(proxy.uri()).hasToString("ws://127.0.0.1:" + proxy.uri().getPort() + "/x");
    }

    @Test
    void a_round_trip_takes_the_delay_twice() throws IOException {
        long begun = System.nanoTime();
        client.getOutputStream().write(7);
        assertThat(server.getInputStream().read()).isEqualTo(7);
        Duration there = since(begun);
        server.getOutputStream().write(8);
        assertThat(client.getInputStream().read()).isEqualTo(8);

        assertThat(there).isBetween(DELAY, DELAY.multipliedBy(10));
        assertThat(since(begun)).isBetween(DELAY.multipliedBy(2), DELAY.multipliedBy(20));
    }

    @Test
    void what_is_sent_meanwhile_does_not_wait_for_what_was_sent_before() throws IOException {
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            client.getOutputStream().write(i);
        }
        assertThat(server.getInputStream().readNBytes(20)).hasSize(20);

        assertThat(since(begun)).isBetween(DELAY, DELAY.multipliedBy(10));
    }

    @Test
    void octets_arrive_in_the_writes_they_were_sent_in() throws IOException {
        InputStream in = server.getInputStream();
        client.getOutputStream().write(new byte[3]);
        long begun = System.nanoTime();
        while (since(begun).compareTo(DELAY.dividedBy(4)) < 0) {
            Thread.onSpinWait();
        }
        client.getOutputStream().write(new byte[5]);

        assertThat(in.read(new byte[100])).isEqualTo(3);
        assertThat(in.read(new byte[100])).isEqualTo(5);
    }

    @Test
    void the_end_of_one_side_leaves_the_other_open() throws IOException {
        long begun = System.nanoTime();
        client.getOutputStream().write(1);
        client.shutdownOutput();
        assertThat(server.getInputStream().readAllBytes()).containsExactly(1);
        assertThat(since(begun)).isGreaterThanOrEqualTo(DELAY);
        server.getOutputStream().write(2);
        server.close();

        assertThat(client.getInputStream().readAllBytes()).containsExactly(2);
    }

    @Test
    void a_reset_of_the_server_is_passed_on() throws IOException {
        server.getOutputStream().write(3);
        assertThat(client.getInputStream().read()).isEqualTo(3);
        long begun = System.nanoTime();
        server.setSoLinger(true, 0);
        server.close();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(since(begun)).isGreaterThanOrEqualTo(DELAY);
    }

    @Test
    void a_reset_of_the_client_is_passed_on() throws IOException {
        long begun = System.nanoTime();
        client.setSoLinger(true, 0);
        client.close();

        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(since(begun)).isGreaterThanOrEqualTo(DELAY);
    }

    @Test
    void what_is_sent_to_a_server_that_has_closed_is_answered_with_a_reset() throws IOException {
        server.close();
        assertThat(client.getInputStream().read()).isEqualTo(-1);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        client.getOutputStream().write(i);
                    }
                })
                .isInstanceOf(SocketException.class);
    }

    @Test
    void nobody_listening_is_a_reset() throws IOException {
        listener.close();
        try (var other = new Socket("127.0.0.1", proxy.uri().getPort())) {
            assertThatThrownBy(() -> other.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void much_arrives_whole_and_in_order() throws Exception {
        var sent = new byte[6 << 20];
        new Random(1).nextBytes(sent);
        var echo = CompletableFuture.runAsync(() -> echo(server));
        var writing = CompletableFuture.runAsync(() -> write(client, sent));

        assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
        writing.join();
        echo.join();
    }

    @Test
    void what_nobody_reads_does_not_pile_up() throws IOException {
        try (var channel = SocketChannel.open(client.getRemoteSocketAddress())) {
            channel.configureBlocking(false);
            long taken = 0;
            long last = System.nanoTime();
            while (since(last).compareTo(DELAY.multipliedBy(10)) < 0 && taken < 256 << 20) {
                int written = channel.write(ByteBuffer.allocate(64 << 10));
                taken += written;
                last = written > 0 ? System.nanoTime() : last;
            }
            // The sockets of three programs hold some of it.
            assertThat(taken).isLessThan(64 << 20);
        }
    }

    @Test
    void many_are_served_at_a_time() throws IOException {
        long begun = System.nanoTime();
        List<Socket> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            var one = new Socket("127.0.0.1", proxy.uri().getPort());
            one.getOutputStream().write(i);
            all.add(one);
        }
        for (int i = 0; i < 50; i++) {
            try (Socket one = listener.accept()) {
                one.getOutputStream().write(one.getInputStream().read());
            }
        }
        for (int i = 0; i < 50; i++) {
            assertThat(all.get(i).getInputStream().read()).isEqualTo(i);
            all.get(i).close();
        }
        assertThat(since(begun)).isLessThan(DELAY.multipliedBy(50));
    }

    private static void echo(Socket socket) {
        try {
            socket.getInputStream().transferTo(socket.getOutputStream());
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In pieces of all sizes. */
    private static void write(Socket socket, byte[] octets) {
        var random = new Random(2);
        try {
            for (int from = 0; from < octets.length; ) {
                int size = Math.min(1 + random.nextInt(20_000), octets.length - from);
                socket.getOutputStream().write(octets, from, size);
                from += size;
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
