package dev.wsspec.runner;

/** What the exit code of a command says; the numbers are part of the interface. */
enum ExitCode {
    /** As expected. */
    OK(0),
    /** The target fails at least one case. */
    FAILED(1),
    /** Wrong usage. */
    USAGE(2),
    /** Nothing can be said about at least one selected case, or about the target at all. */
    INCOMPLETE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
