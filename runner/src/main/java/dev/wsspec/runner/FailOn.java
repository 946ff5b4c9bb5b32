package dev.wsspec.runner;

/** Which unmet requirements turn the exit code to 1. */
enum FailOn {
    MUST,
    /** Recommendations, too. */
    SHOULD,
    /** None: the exit code tells only whether everything could be judged. */
    NEVER
}
