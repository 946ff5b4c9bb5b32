package dev.wsspec.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What was said over connections to a server, one after the other, as a capture file.
 *
 * <p>Octets, times and ends are those that were seen. Addresses and ports of our side, sequence numbers, and where one
 * packet ends and the next begins were not, and are made up; all times are nanoseconds since the capture began.
 */
public final class Capture {

    private static final int FIRST_PORT = 49_152;
    /** At the port of TLS readers would look for TLS, but what is kept is what it carried. */
    private static final int TLS = 443;

    private static final int HTTP = 80;
    /** Addresses set aside for examples (RFC 5737, RFC 3849). */
    private static final String EXAMPLE = "c0000201";

    private static final String EXAMPLE_6 = "20010db8000000000000000000000001";

    private final PcapFile file = new PcapFile();
    private final long epochNanos;
    private Optional<TcpConnection> open = Optional.empty();
    private int connections;

    /** @param epochMillis when the capture began, since 1970 */
    public Capture(long epochMillis) {
        this.epochNanos = epochMillis * 1_000_000;
    }

    /** A connection was asked for and then there; one that was open before is ended by us. */
    public void connect(long asked, long done, InetSocketAddress server) {
        open.ifPresent(before -> before.ends(epochNanos + asked, true));
        var us = new Station(beside(server.getAddress()), FIRST_PORT + connections, 1);
        var them = new Station(server.getAddress(), server.getPort() == TLS ? HTTP : server.getPort(), 2);
        var connection = new TcpConnection(us, them, file);
        connection.handshake(epochNanos + asked, epochNanos + done);
        open = Optional.of(connection);
        connections++;
    }

    /** @param length of all that was sent, at least as many as the octets that were kept */
    public void clientSends(long nanos, byte[] octets, long length) {
        open.ifPresent(connection -> connection.says(epochNanos + nanos, true, octets, length));
    }

    /** @param length of all that came, at least as many as the octets that were kept */
    public void serverSends(long nanos, byte[] octets, long length) {
        open.ifPresent(connection -> connection.says(epochNanos + nanos, false, octets, length));
    }

    public void clientEnds(long nanos) {
        open.ifPresent(connection -> connection.ends(epochNanos + nanos, true));
    }

    public void serverEnds(long nanos) {
        open.ifPresent(connection -> connection.ends(epochNanos + nanos, false));
    }

    public void serverResets(long nanos) {
        open.ifPresent(connection -> connection.resets(epochNanos + nanos));
    }

    /** The whole file. */
    public byte[] octets() {
        return file.octets();
    }

    private static InetAddress beside(InetAddress server) {
        if (server.isLoopbackAddress()) {
            return server;
        }
        try {
            return InetAddress.getByAddress(
                    HexFormat.of().parseHex(server.getAddress().length == 16 ? EXAMPLE_6 : EXAMPLE));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four or sixteen octets are an address", e);
        }
    }
}
