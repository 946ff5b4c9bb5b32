package dev.wsspec.runner;

import dev.wsspec.report.StartedImage;

/** A plan for an interruption behind which the target is stopped, too. */
record StoppingPlan(Interruption.Plan plan, TestedServer server, Relay relay) implements Interruption.Plan {

    /** Testcontainers may take a container down at once: what is seen from now on is no longer the server's doing. */
    @Override
    public void stop(String reason) {
        plan.stop(reason);
        if (!server.image().equals(StartedImage.NONE)) {
            relay.seal();
        }
    }

    @Override
    public void conclude(String reason) {
        plan.conclude(reason);
        server.close();
    }
}
