package dev.wsspec.delay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** One way of a link: what was read at its beginning waits here until it is due at its end. */
final class Lane {

    /** As much may be on its way, like the window of a connection; then nothing more is read. */
    private static final int WINDOW = 4 << 20;

    private final SocketChannel from;
    private final SocketChannel to;
    private final ByteBuffer scratch;
    private final LongSupplier arrival;
    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private int travelling;
    private boolean begun = true;
    private boolean ended;
    private boolean blocked;
    private boolean lost;

    /**
     * @param scratch what is read goes through it
     * @param arrival when what is sent now arrives
     */
    Lane(SocketChannel from, SocketChannel to, ByteBuffer scratch, LongSupplier arrival) {
        this.from = from;
        this.to = to;
        this.scratch = scratch;
        this.arrival = arrival;
    }

    boolean wantsToRead() {
        return begun && travelling < WINDOW;
    }

    /** What is due waits for room in the socket at the end. */
    boolean wantsToWrite() {
        return blocked;
    }

    /** The FIN has arrived. */
    boolean ended() {
        return ended;
    }

    /** Takes up what has come; true when that is something. */
    boolean read() {
        scratch.clear();
        try {
            int got = from.read(scratch);
            if (got > 0) {
                var octets = ByteBuffer.allocate(got).put(scratch.flip()).flip();
                send(new Parcel.Octets(arrival.getAsLong(), octets));
            } else if (got < 0) {
                end(lost);
            }
            return got != 0;
        } catch (IOException e) {
            end(true);
            return true;
        }
    }

    /** The peer at the beginning has gone, which shows when it is written to; what it sent before that is still read. */
    void lose() {
        lost = true;
        if (!begun) {
            end(true);
        }
    }

    /** Nothing more comes from the beginning, and the other end is to know it. */
    void end(boolean reset) {
        begun = false;
        long due = arrival.getAsLong();
        send(reset ? new Parcel.Reset(due) : new Parcel.Fin(due));
    }

    private void send(Parcel parcel) {
        parcels.add(parcel);
        travelling += parcel.size();
    }

    /**
     * Hands out what is due.
     *
     * @return false when that was a reset, and the link is over
     * @throws IOException when the peer at the end has gone
     */
    boolean deliver(long now) throws IOException {
        blocked = false;
        while (!parcels.isEmpty() && parcels.peek().due() - now <= 0) {
            if (parcels.peek() instanceof Parcel.Reset) {
                return false;
            }
            if (parcels.peek() instanceof Parcel.Octets some) {
                to.write(some.octets());
                blocked = some.octets().hasRemaining();
                if (blocked) {
                    return true;
                }
            } else {
                to.shutdownOutput();
                ended = true;
            }
            travelling -= parcels.remove().size();
        }
        return true;
    }

    /** Forgets what is on its way to a peer that has gone. */
    void abandon() {
        parcels.clear();
        travelling = 0;
        blocked = false;
    }
}
