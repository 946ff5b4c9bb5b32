package dev.wsspec.run;

/** The parts of a run, one after the other, so that what has to run alone waits for the others once and not each time. */
public enum Phase {
    /** Trials side by side. */
    BESIDE,
    /** Trials that load the target or leave traces in it, one at a time. */
    ALONE,
    /** Trials that look back at all that was seen, last of all. */
    LOOKING_BACK;

    static Phase of(Trial trial) {
        if (trial.conformanceCase().passive().isPresent()) {
            return LOOKING_BACK;
        }
        return trial.conformanceCase().alone() ? ALONE : BESIDE;
    }

    /** How many trials may run at a time in this part. */
    public int jobs(int most) {
        return this == ALONE ? 1 : most;
    }
}
