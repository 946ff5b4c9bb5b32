package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a relay in front of a server with too little memory reads: while more than a few are connected, it drops a connection now
 * and then without a word, when something comes behind the handshake; and behind that the first that comes alone.
 */
final class CrampedMemory {

    private static final int BEARABLE = 8;
    private static final int ONE_IN = 50;

    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicBoolean exhausted = new AtomicBoolean();

    /** How many connections ended without a word. */
    int dropped() {
        return dropped.get();
    }

    InputStream of(InputStream client) {
        connected.incrementAndGet();
        return new Reading(client);
    }

    private final class Reading extends FilterInputStream {

        private boolean upgraded;
        private boolean over;

        private Reading(InputStream client) {
            super(client);
        }

        @Override
        public int read(byte[] buffer, int from, int atMost) throws IOException {
            int length = -1;
            try {
                length = super.read(buffer, from, atMost);
            } finally {
                over(length < 0);
            }
            if (length > 0 && upgraded && cramped()) {
                dropped.incrementAndGet();
                over(true);
                throw new IOException("dropped without a word");
            }
            upgraded |= length > 0 && new String(buffer, from, length, ISO_8859_1).endsWith("\r\n\r\n");
            return length;
        }

        /** What the crowd took is given back only behind the first that comes alone. */
        private boolean cramped() {
            int crowd = connected.get();
            if (crowd <= BEARABLE) {
                return crowd == 1 && exhausted.getAndSet(false);
            }
            boolean cramped = asked.incrementAndGet() % ONE_IN == 0;
            exhausted.compareAndSet(false, cramped);
            return cramped;
        }

        private void over(boolean now) {
            if (now && !over) {
                over = true;
                connected.decrementAndGet();
            }
        }
    }
}
