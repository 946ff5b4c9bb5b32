package dev.wsspec.runner;

/** Which unmet requirements turn the exit code to 1. */
enum FailOn {
    MUST,
    /** Recommendations, too. */
    SHOULD
}
