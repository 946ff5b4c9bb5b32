package dev.wsspec.runner;

import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.wire.Target;
import java.util.Optional;

/**
 * The server that a run is about.
 *
 * @param embedded our own reference server, present when there is no other
 */
record TestedServer(Target target, Optional<ReferenceServer> embedded) implements AutoCloseable {

    static TestedServer of(RunRequest request) {
        if (request.target().isPresent()) {
            return new TestedServer(request.target().get(), Optional.empty());
        }
        ReferenceServer server = ReferenceServer.start();
        return new TestedServer(Target.of(server.uri()).with(request.headers()), Optional.of(server));
    }

    @Override
    public void close() {
        embedded.ifPresent(ReferenceServer::close);
    }
}
