package dev.wsspec.delay;

import java.nio.ByteBuffer;

/** What travels from one end of a link to the other, and when it arrives. */
sealed interface Parcel {

    int OVERHEAD = 128;

    /** The time of arrival on the clock of {@link System#nanoTime()}. */
    long due();

    /** How much of the window it takes up: what has no octets, or one, is not for nothing either. */
    default int size() {
        return OVERHEAD;
    }

    /** The octets of one read; they leave in one write. */
    record Octets(long due, ByteBuffer octets) implements Parcel {
        @Override
        public int size() {
            return octets.capacity() + OVERHEAD;
        }
    }

    /** The sender has ended its side. */
    record Fin(long due) implements Parcel {}

    /** The sender has reset the connection. */
    record Reset(long due) implements Parcel {}
}
