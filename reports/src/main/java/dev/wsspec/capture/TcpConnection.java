package dev.wsspec.capture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** One connection from its handshake to its end; what it says behind a reset is left out. */
final class TcpConnection {

    /** Fits in a frame of Ethernet with either version of IP. */
    private static final int SEGMENT = 1_440;

    private static final byte[] NOTHING = {};

    private final Side client;
    private final Side server;
    private final PcapFile file;
    private int packets;
    private boolean reset;

    TcpConnection(Station client, Station server, PcapFile file) {
        this.client = new Side(client, 0x10000000);
        this.server = new Side(server, 0x20000000);
        this.file = file;
    }

    void handshake(long asked, long answered) {
        packet(asked, client, 0, EnumSet.of(Flag.SYN), NOTHING);
        client.advance(1);
        packet(answered, server, client.next(), EnumSet.of(Flag.SYN, Flag.ACK), NOTHING);
        server.advance(1);
        packet(answered, client, server.next(), EnumSet.of(Flag.ACK), NOTHING);
    }

    /** What is known to have been said but was not kept leaves a gap in the sequence numbers, which readers point out. */
    void says(long time, boolean byClient, byte[] octets, long length) {
        Side by = side(byClient);
        if (by.ended()) {
            return;
        }
        for (int at = 0; at < octets.length; at += SEGMENT) {
            byte[] part = Arrays.copyOfRange(octets, at, Math.min(at + SEGMENT, octets.length));
            boolean last = at + SEGMENT >= octets.length;
            packet(
                    time,
                    by,
                    side(!byClient).next(),
                    last ? EnumSet.of(Flag.PSH, Flag.ACK) : EnumSet.of(Flag.ACK),
                    part);
            by.advance(part.length);
        }
        by.advance(length - octets.length);
    }

    /** FIN, and the acknowledgement of it. */
    void ends(long time, boolean byClient) {
        Side by = side(byClient);
        if (by.ended()) {
            return;
        }
        packet(time, by, side(!byClient).next(), EnumSet.of(Flag.FIN, Flag.ACK), NOTHING);
        by.advance(1);
        by.end();
        packet(time, side(!byClient), by.next(), EnumSet.of(Flag.ACK), NOTHING);
    }

    void resets(long time) {
        packet(time, server, client.next(), EnumSet.of(Flag.RST, Flag.ACK), NOTHING);
        reset = true;
    }

    private Side side(boolean ofClient) {
        return ofClient ? client : server;
    }

    private void packet(long time, Side by, int acknowledged, Set<Flag> flags, byte[] payload) {
        Side other = by == client ? server : client;
        if (!reset) {
            file.add(
                    time,
                    new Packet(by.station(), other.station(), by.next(), acknowledged, flags, payload, ++packets)
                            .encode());
        }
    }
}
