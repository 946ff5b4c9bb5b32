package dev.wsspec.run;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How many exchanges there may be beside each other, and how many there are. Only who holds the lock of the gate may ask.
 *
 * <p>More connections than the width are worth a try for as long as the target takes that: for what is over and only has to be
 * taken down, for what waits in vain, and for what is under way to a target that is far away.
 */
final class Room {

    /** What became of one that had others beside it: nothing to remark on, late, or dropped or turned away. */
    enum Sign {
        WELL,
        SLOW,
        LOST
    }

    private static final int ASIDE = 2;

    /** Beside a target on the same machine, a trial of a reference server takes about as long as this. */
    private static final Duration NEAR = Duration.ofMillis(20);

    private static final int TIMES = 3;

    /** Beside twice as many Tomcat has been seen to stall for seconds, and to end connections without a word. */
    private static final int BEARABLE = 64;

    private final int abreast;
    private int width;
    private int pace;
    private boolean lingering;
    private int bearable = BEARABLE;
    private boolean growing = true;
    private int proof = 2;
    private int well;
    private int beside;
    private int aside;
    private int parting;
    private int following;

    /**
     * @param width so many that run one beside the other
     * @param abreast so many times the width while the target takes them
     * @param lingering whether more connections than the width are worth a try
     */
    Room(int width, int abreast, boolean lingering) {
        this.width = width;
        this.abreast = abreast;
        this.lingering = lingering && width > 1;
    }

    /** As many again for each 20 ms that most of a trial is on its way for, and no more than three times as many. */
    static int abreast(Duration roundTrip) {
        return (int) Math.min(TIMES, 1 + roundTrip.dividedBy(NEAR));
    }

    int width() {
        return width;
    }

    /** None is there, and none that is still being taken down. */
    boolean empty() {
        return quiet() && following == 0;
    }

    /** None is there but what had been alone, and is still being taken down. */
    boolean quiet() {
        return beside == 0 && aside == 0 && parting == 0;
    }

    boolean full() {
        return beside >= most();
    }

    private int most() {
        return lingering ? Math.max(width, Math.min(abreast * width, bearable)) : width;
    }

    /**
     * Where twice as many as are borne went well one after the other, more are borne. Where one was slow beside more than
     * at first, no more are borne than that, and it takes twice as many the next time. Where one was lost, there is no next
     * time.
     *
     * @return whether there may be more from now on
     */
    boolean went(Sign sign) {
        if (sign != Sign.WELL && bearable > BEARABLE) {
            bearable = BEARABLE;
            proof *= 2;
            growing = sign != Sign.LOST;
        }
        well = sign == Sign.WELL ? well + 1 : 0;
        boolean more = growing && lingering && well >= proof * bearable && bearable < abreast * width;
        if (more) {
            bearable += BEARABLE;
            well = 0;
        }
        return more;
    }

    void enter() {
        beside++;
    }

    void leave() {
        beside--;
    }

    /** What is there waits where it is in nobody's way; false when there are too many that do. */
    boolean stepAside() {
        boolean room = lingering && aside < Math.min(ASIDE * width, BEARABLE);
        beside -= room ? 1 : 0;
        aside += room ? 1 : 0;
        return room;
    }

    void leaveAside() {
        aside--;
    }

    /** False when what is over is to be taken down before anything takes its place. */
    boolean part() {
        boolean room = lingering && parting < width;
        parting += room ? 1 : 0;
        return room;
    }

    void parted() {
        parting--;
    }

    /** The same for what had been alone. */
    boolean follow() {
        boolean room = lingering && following < width;
        following += room ? 1 : 0;
        return room;
    }

    void followed() {
        following--;
    }

    /** How often it was slowed down. */
    int pace() {
        return pace;
    }

    /**
     * The target does not take so many: first there is no more than the width, then half of it. What began before the last such
     * step shows nothing new.
     *
     * @param since the pace at which the target did not take them
     * @return the new width; empty when that is as it was
     */
    OptionalInt slowDown(int since) {
        if (since != pace) {
            return OptionalInt.empty();
        }
        pace++;
        if (lingering || width == 1) {
            lingering = false;
            return OptionalInt.empty();
        }
        width /= 2;
        return OptionalInt.of(width);
    }
}
