package dev.wsspec.run;

/** The parts of a run, one after the other, so that what has to run alone waits for the others once and not each time. */
public enum Phase {
    /** Trials side by side. */
    BESIDE,
    /** Trials that load the target or leave traces in it, one at a time. */
    ALONE,
    /** Trials that look back at all that was seen, last of all. */
    LOOKING_BACK;

    private static final int WAITING = 192;

    static Phase of(Trial trial) {
        if (trial.conformanceCase().passive().isPresent()) {
            return LOOKING_BACK;
        }
        return trial.conformanceCase().alone() ? ALONE : BESIDE;
    }

    /**
     * How many threads are to run trials in this part: more than there are jobs, so that trials that wait, to be repeated or for
     * an answer that does not come, keep no others from running. Many jobs leave enough that go on, and threads take memory.
     *
     * @param jobs how many exchanges there may be at a time
     */
    public int threads(int jobs) {
        return this == ALONE || jobs == 1 ? 1 : jobs + Math.min(5 * jobs, WAITING);
    }
}
