package dev.wsspec.soak;

import java.time.Duration;

/**
 * What a run has to put up with.
 *
 * @param busy every core of the machine has other work
 * @param delay of the network, each way
 * @param jobs exchanges at a time
 */
record Condition(boolean busy, Duration delay, int jobs) {

    private static final int ROUND_TRIPS = 100_000;

    static Condition of(String load, int millis, int jobs) {
        return new Condition(load.equals("busy"), Duration.ofMillis(millis), jobs);
    }

    boolean distant() {
        return !delay.isZero();
    }

    /** What no run takes unless something hangs: a quarter of an hour, and what the round trips of all trials come to. */
    Duration limit() {
        return Duration.ofMinutes(15).plus(delay.multipliedBy(ROUND_TRIPS).dividedBy(jobs));
    }

    @Override
    public String toString() {
        String network = distant() ? delay.toMillis() + " ms each way" : "local";
        return (busy ? "busy" : "idle") + ", " + network + ", " + jobs + (jobs == 1 ? " job" : " jobs");
    }
}
