package dev.wsspec.capture;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * One end of a connection.
 *
 * @param number tells its invented Ethernet address from that of the other end
 */
record Station(InetAddress address, int port, int number) {

    /** A locally administered address, which belongs to no vendor. */
    byte[] ethernet() {
        return new byte[] {2, 0, 0, 0, 0, (byte) number};
    }

    /** Four octets or sixteen. */
    byte[] ip() {
        return address.getAddress();
    }

    boolean sixth() {
        return ip().length == 16;
    }

    /** What TCP's checksum covers besides the segment (RFC 9293, section 3.1; RFC 8200, section 8.1). */
    byte[] pseudoHeader(Station to, int segment) {
        var header = ByteBuffer.allocate(sixth() ? 40 : 12).put(ip()).put(to.ip());
        if (sixth()) {
            header.putInt(segment).putInt(Packet.TCP);
        } else {
            header.putShort((short) Packet.TCP).putShort((short) segment);
        }
        return header.array();
    }
}
