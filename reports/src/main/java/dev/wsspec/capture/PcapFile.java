package dev.wsspec.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The octets of a capture file with times in nanoseconds, big-endian, of Ethernet frames. */
final class PcapFile {

    private static final int MAGIC = 0xA1B23C4D;
    private static final int LONGEST = 262_144;
    private static final int ETHERNET = 1;
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PcapFile() {
        out.writeBytes(ByteBuffer.allocate(24)
                .putInt(MAGIC)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(LONGEST)
                .putInt(ETHERNET)
                .array());
    }

    /** @param epochNanos since 1970 */
    void add(long epochNanos, byte[] frame) {
        out.writeBytes(ByteBuffer.allocate(16 + frame.length)
                .putInt((int) (epochNanos / SECOND))
                .putInt((int) (epochNanos % SECOND))
                .putInt(frame.length)
                .putInt(frame.length)
                .put(frame)
                .array());
    }

    byte[] octets() {
        return out.toByteArray();
    }
}
