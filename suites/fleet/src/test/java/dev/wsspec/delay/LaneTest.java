package dev.wsspec.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is on its way keeps its order, whatever becomes of who sent it. */
@Timeout(30)
class LaneTest {

    private static final int ARRIVAL = 10;

    private SocketChannel sender;
    private SocketChannel receiver;
    private SocketChannel in;
    private SocketChannel out;
    private Lane lane;

    @BeforeEach
    void connect() throws IOException {
        try (var listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            sender = SocketChannel.open(listener.getLocalAddress());
            in = listener.accept();
            out = SocketChannel.open(listener.getLocalAddress());
            receiver = listener.accept();
        }
        lane = new Lane(in, out, ByteBuffer.allocate(100), () -> ARRIVAL);
    }

    @AfterEach
    void disconnect() throws IOException {
        sender.close();
        in.close();
        out.close();
        receiver.close();
    }

    @Test
    void a_reset_comes_behind_the_octets_that_are_on_their_way() throws IOException {
        sender.write(ByteBuffer.wrap(new byte[] {3}));
        assertThat(lane.read()).isTrue();
        sender.setOption(StandardSocketOptions.SO_LINGER, 0);
        sender.close();
        assertThat(lane.read()).isTrue();

        assertThat(lane.deliver(ARRIVAL - 1)).isTrue();
        receiver.configureBlocking(false);
        assertThat(receiver.read(ByteBuffer.allocate(2))).isZero();

        assertThat(lane.deliver(ARRIVAL)).isFalse();
        receiver.configureBlocking(true);
        var got = ByteBuffer.allocate(2);
        assertThat(receiver.read(got)).isEqualTo(1);
        assertThat(got.get(0)).isEqualTo((byte) 3);
        assertThat(lane.ended()).isFalse();
    }
}
