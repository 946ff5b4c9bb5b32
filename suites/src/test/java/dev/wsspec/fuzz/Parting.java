package dev.wsspec.fuzz;

/** How a server leaves a connection. */
enum Parting {
    /** Ends its side, and reads on until the client has ended its own. */
    FIN,
    /** Resets. */
    RESET,
    /** Does nothing any more. */
    STALL;

    /** Mostly in good order, for that leaves the most to judge; a stall costs the time of a deadline. */
    static Parting drawn(Chance chance) {
        int kind = chance.below(100);
        return kind < 84 ? FIN : kind < 96 ? RESET : STALL;
    }
}
