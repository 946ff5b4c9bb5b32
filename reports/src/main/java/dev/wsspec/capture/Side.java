package dev.wsspec.capture;

/** How far one end of a connection has come. */
final class Side {

    private final Station station;
    private int next;
    private boolean ended;

    Side(Station station, int first) {
        this.station = station;
        this.next = first;
    }

    Station station() {
        return station;
    }

    /** The sequence number of what this side says next. */
    int next() {
        return next;
    }

    /** Sequence numbers begin again at 0 behind 2^32. */
    void advance(long octets) {
        next += (int) octets;
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
