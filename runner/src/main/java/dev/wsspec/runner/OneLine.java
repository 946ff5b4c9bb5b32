package dev.wsspec.runner;

/** Texts of others on one line. */
final class OneLine {

    private OneLine() {}

    static String of(Throwable problem) {
        String message =
                problem.getMessage() == null ? "" : problem.getMessage().strip();
        String kind = problem.getClass().getSimpleName();
        return message.isEmpty()
                ? kind
                : kind + ": " + message.lines().findFirst().orElse("");
    }
}
