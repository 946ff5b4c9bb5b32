package dev.wsspec.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureTest {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    private final Capture capture = new Capture(1_795_255_200_123L);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "198.51.100.7", "2001:db8::7"})
    void a_connection_is_opened_used_and_ended_with_sums_that_hold(String address) throws Exception {
        var server = new InetSocketAddress(InetAddress.getByName(address), 9001);
        capture.connect(0, 1_000, server);
        capture.clientSends(2_000, HELLO, 5);
        capture.serverSends(3_000, new byte[3], 3);
        capture.clientEnds(4_000);
        capture.serverEnds(5_000);
        List<Dissected> packets = Dissected.all(capture.octets());
        assertThat(packets).allMatch(Dissected::ipRight).allMatch(Dissected::tcpRight);
        assertThat(packets)
                .extracting(Dissected::flags)
                .containsExactly("S", "SA", "A", "PA", "PA", "FA", "A", "FA", "A");
        assertThat(packets.get(0).to()).isEqualTo(server.getAddress());
        assertThat(packets.get(0).toPort()).isEqualTo(9001);
        assertThat(packets.get(4).from()).isEqualTo(server.getAddress());
        assertThat(packets.get(3).payload()).isEqualTo(HELLO);
    }

    @Test
    void times_are_those_that_were_measured() throws Exception {
        open();
        capture.clientSends(2_345_678, HELLO, 5);
        assertThat(Dissected.all(capture.octets()))
                .extracting(Dissected::nanos)
                .containsExactly(
                        1_795_255_200_123_000_000L,
                        1_795_255_200_123_001_000L,
                        1_795_255_200_123_001_000L,
                        1_795_255_200_125_345_678L);
    }

    @Test
    void each_side_counts_its_octets_and_acknowledges_those_of_the_other() throws Exception {
        open();
        capture.clientSends(2, HELLO, 5);
        capture.serverSends(3, new byte[4_000], 4_000);
        capture.clientSends(4, HELLO, 5);
        List<Dissected> packets = Dissected.all(capture.octets());
        long ours = packets.get(0).sequence() + 1;
        long theirs = packets.get(1).sequence() + 1;
        assertThat(packets.stream().skip(3))
                .extracting(Dissected::sequence)
                .containsExactly(ours, theirs, theirs + 1_440, theirs + 2_880, ours + 5);
        assertThat(packets.get(4).acknowledged()).isEqualTo(ours + 5);
        assertThat(packets.get(7).acknowledged()).isEqualTo(theirs + 4_000);
    }

    @Test
    void what_was_not_kept_is_missing_from_the_sequence_and_not_made_up() throws Exception {
        open();
        capture.serverSends(2, HELLO, 70_000);
        capture.serverSends(3, HELLO, 5);
        List<Dissected> packets = Dissected.all(capture.octets());
        assertThat(packets.get(4).sequence() - packets.get(3).sequence()).isEqualTo(70_000);
    }

    @Test
    void nothing_follows_a_reset_or_a_fin_of_the_same_side() throws Exception {
        open();
        capture.clientEnds(1);
        capture.clientEnds(2);
        capture.clientSends(3, HELLO, 5);
        capture.serverResets(4);
        capture.serverSends(5, HELLO, 5);
        assertThat(Dissected.all(capture.octets()))
                .extracting(Dissected::flags)
                .containsExactly("S", "SA", "A", "FA", "A", "RA");
    }

    @Test
    void a_second_connection_has_a_port_of_its_own_and_ends_the_first() throws Exception {
        open();
        open();
        List<Dissected> packets = Dissected.all(capture.octets());
        assertThat(packets).extracting(Dissected::flags).containsExactly("S", "SA", "A", "FA", "A", "S", "SA", "A");
        assertThat(packets.get(5).fromPort()).isEqualTo(packets.get(0).fromPort() + 1);
    }

    @Test
    void what_tls_carried_does_not_stand_at_the_port_of_tls() throws Exception {
        capture.connect(0, 1, new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 443));
        assertThat(Dissected.all(capture.octets()).get(0).toPort()).isEqualTo(80);
    }

    private void open() throws Exception {
        capture.connect(0, 1_000, new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 9001));
    }
}
