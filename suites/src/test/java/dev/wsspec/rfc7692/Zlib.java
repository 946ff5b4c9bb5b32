package dev.wsspec.rfc7692;

import dev.wsspec.wire.Bytes;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The inflater of the JDK, which is zlib, used as a server uses it. */
final class Zlib implements AutoCloseable {

    private static final Bytes TAIL = Bytes.hex("0000ffff");

    private final Inflater inflater = new Inflater(true);
    private long inflated;

    /** False when it reports an error. */
    boolean inflates(Bytes payload) {
        byte[] input = payload.plus(TAIL).toArray();
        var out = new byte[1 << 16];
        inflater.setInput(input);
        try {
            while (true) {
                int count = inflater.inflate(out);
                inflated += count;
                int left = inflater.getRemaining();
                if (inflater.finished() && left > 0) {
                    inflater.reset();
                    inflater.setInput(input, input.length - left, left);
                } else if (count == 0) {
                    return true;
                }
            }
        } catch (DataFormatException e) {
            return false;
        }
    }

    /** All octets that came out so far. */
    long inflated() {
        return inflated;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
