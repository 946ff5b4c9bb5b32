package dev.wsspec.runner;

import java.util.function.Consumer;

/**
 * A plan for an interruption while an image is still being started.
 *
 * @param report writes down why nothing was judged
 */
record StartPlan(ImageStart start, Consumer<String> report) implements Interruption.Plan {

    @Override
    public void stop(String reason) {
        start.abandon();
    }

    /** A container may have come into being since. */
    @Override
    public void conclude(String reason) {
        report.accept(reason);
        start.abandon();
    }
}
