package dev.wsspec.runner;

import dev.wsspec.wire.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The image that a target is to be started from.
 *
 * @param port where the server listens inside of the container
 * @param path the request target
 * @param environment may hold secrets, and is in no report
 * @param command what the container is to run; empty for what the image says
 * @param startup how long the server may take until it accepts a WebSocket
 */
record ImageRequest(
        String name,
        int port,
        String path,
        Map<String, String> environment,
        List<String> command,
        WaitFor waitFor,
        Duration startup) {

    ImageRequest {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** What stands in reports when it could not be started. */
    Target nowhere(Approach approach) {
        return approach.to(Target.of("ws://localhost:" + port + path));
    }
}
