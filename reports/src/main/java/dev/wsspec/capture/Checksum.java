package dev.wsspec.capture;

/** The checksum of IP and TCP: the complement of the sum of 16-bit words in ones' complement (RFC 1071). */
final class Checksum {

    private long sum;

    /** Octets of odd number are taken as if a zero followed, so only the last part may be odd. */
    Checksum add(byte[] octets) {
        for (int i = 0; i < octets.length; i += 2) {
            int low = i + 1 < octets.length ? octets[i + 1] & 0xFF : 0;
            sum += (octets[i] & 0xFF) << 8 | low;
        }
        return this;
    }

    short value() {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xFFFF) + (folded >>> 16);
        }
        return (short) ~folded;
    }
}
