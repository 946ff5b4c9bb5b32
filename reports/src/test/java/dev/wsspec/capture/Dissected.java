package dev.wsspec.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A packet as a stranger reads it from a capture file, who knows only the formats. */
record Dissected(
        long nanos,
        InetAddress from,
        int fromPort,
        InetAddress to,
        int toPort,
        long sequence,
        long acknowledged,
        String flags,
        byte[] payload,
        boolean ipRight,
        boolean tcpRight) {

    static List<Dissected> all(byte[] file) {
        var in = ByteBuffer.wrap(file);
        if (in.getInt() != 0xA1B23C4D || in.position(20).getInt() != 1) {
            throw new IllegalArgumentException("no capture of Ethernet with nanoseconds");
        }
        var packets = new ArrayList<Dissected>();
        while (in.hasRemaining()) {
            long nanos = in.getInt() * 1_000_000_000L + in.getInt();
            var frame = new byte[in.getInt()];
            in.getInt();
            in.get(frame);
            packets.add(packet(nanos, frame));
        }
        return packets;
    }

    private static Dissected packet(long nanos, byte[] frame) {
        boolean sixth = (frame[12] & 0xFF) == 0x86;
        int header = sixth ? 40 : 20;
        byte[] ip = Arrays.copyOfRange(frame, 14, 14 + header);
        byte[] tcp = Arrays.copyOfRange(frame, 14 + header, frame.length);
        int address = sixth ? 16 : 4;
        byte[] from = Arrays.copyOfRange(ip, header - 2 * address, header - address);
        byte[] to = Arrays.copyOfRange(ip, header - address, header);
        byte[] pseudo = ByteBuffer.allocate(2 * address + 8)
                .put(from)
                .put(to)
                .putInt(tcp.length)
                .putInt(6)
                .array();
        int length = sixth ? number(ip, 4, 2) + 40 : number(ip, 2, 2);
        try {
            return new Dissected(
                    nanos,
                    InetAddress.getByAddress(from),
                    number(tcp, 0, 2),
                    InetAddress.getByAddress(to),
                    number(tcp, 2, 2),
                    number(tcp, 4, 4) & 0xFFFFFFFFL,
                    number(tcp, 8, 4) & 0xFFFFFFFFL,
                    flags(tcp[13]),
                    Arrays.copyOfRange(tcp, (tcp[12] >> 4 & 0xF) * 4, tcp.length),
                    length == ip.length + tcp.length && (sixth || folded(ip, new byte[0]) == 0xFFFF),
                    folded(pseudo, tcp) == 0xFFFF);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int number(byte[] octets, int at, int length) {
        int number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << 8 | octets[i] & 0xFF;
        }
        return number;
    }

    private static String flags(byte bits) {
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            if ((bits >> i & 1) != 0) {
                text.append("FSRPA".charAt(i));
            }
        }
        return text.toString();
    }

    /** Over a whole header and its checksum the sum is all ones (RFC 1071, section 1). */
    private static int folded(byte[] first, byte[] second) {
        int sum = 0;
        for (byte[] part : List.of(first, second)) {
            for (int i = 0; i < part.length; i++) {
                sum += (part[i] & 0xFF) << (i % 2 == 0 ? 8 : 0);
                sum = (sum & 0xFFFF) + (sum >>> 16);
            }
        }
        return sum;
    }
}
