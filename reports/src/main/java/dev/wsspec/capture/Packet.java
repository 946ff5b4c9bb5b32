package dev.wsspec.capture;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A TCP segment in IP in Ethernet.
 *
 * @param sequence of the first octet, modulo 2^32
 * @param acknowledged the octet expected next from the other side; 0 where nothing is acknowledged
 * @param number counts the packets of its capture
 */
record Packet(Station from, Station to, int sequence, int acknowledged, Set<Flag> flags, byte[] payload, int number) {

    static final int TCP = 6;

    private static final short IPV4 = 0x0800;
    private static final short IPV6 = (short) 0x86DD;
    private static final short DO_NOT_FRAGMENT = 0x4000;
    private static final byte HOPS = 64;
    private static final short WINDOW = (short) 0xFFFF;
    /** Largest segment 1440, no operation, window scale 7: so that no reader takes a window for full. */
    private static final byte[] OPTIONS = {2, 4, 0x05, (byte) 0xA0, 1, 3, 3, 7};

    /** The Ethernet frame, without the check sequence that captures leave out. */
    byte[] encode() {
        byte[] segment = segment();
        byte[] ip = from.sixth() ? sixth(segment.length) : fourth(segment.length);
        return ByteBuffer.allocate(14 + ip.length + segment.length)
                .put(to.ethernet())
                .put(from.ethernet())
                .putShort(from.sixth() ? IPV6 : IPV4)
                .put(ip)
                .put(segment)
                .array();
    }

    private byte[] fourth(int segment) {
        var header = ByteBuffer.allocate(20)
                .putShort((short) 0x4500)
                .putShort((short) (20 + segment))
                .putShort((short) number)
                .putShort(DO_NOT_FRAGMENT)
                .put(HOPS)
                .put((byte) TCP)
                .putShort((short) 0)
                .put(from.ip())
                .put(to.ip());
        return header.putShort(10, new Checksum().add(header.array()).value()).array();
    }

    private byte[] sixth(int segment) {
        return ByteBuffer.allocate(40)
                .putInt(0x60000000)
                .putShort((short) segment)
                .put((byte) TCP)
                .put(HOPS)
                .put(from.ip())
                .put(to.ip())
                .array();
    }

    private byte[] segment() {
        byte[] options = flags.contains(Flag.SYN) ? OPTIONS : new byte[0];
        int header = 20 + options.length;
        int bits = flags.stream().mapToInt(Flag::bit).sum();
        var segment = ByteBuffer.allocate(header + payload.length)
                .putShort((short) from.port())
                .putShort((short) to.port())
                .putInt(sequence)
                .putInt(acknowledged)
                .putShort((short) (header / 4 << 12 | bits))
                .putShort(WINDOW)
                .putInt(0)
                .put(options)
                .put(payload);
        var checksum = new Checksum().add(from.pseudoHeader(to, segment.capacity()));
        return segment.putShort(16, checksum.add(segment.array()).value()).array();
    }
}
