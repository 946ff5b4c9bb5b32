package dev.wsspec.runner;

import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.report.StartedImage;
import dev.wsspec.wire.Target;

/**
 * The server that a run is about.
 *
 * @param image what it was started from, if from one
 * @param embedded it is our own reference server
 * @param stop stops what was started for this run
 */
record TestedServer(Target target, StartedImage image, boolean embedded, Runnable stop) implements AutoCloseable {

    /** Starts what has to be started, unless that is an image. */
    static TestedServer of(RunRequest request) {
        if (request.target().isPresent()) {
            return new TestedServer(request.target().get(), StartedImage.NONE, false, () -> {});
        }
        ReferenceServer server = ReferenceServer.start();
        return new TestedServer(embedded(request, server), StartedImage.NONE, true, server::close);
    }

    private static Target embedded(RunRequest request, ReferenceServer server) {
        try {
            return request.approach().to(Target.of(server.uri()));
        } catch (UsageException e) {
            server.close();
            throw e;
        }
    }

    /** May be called again. */
    @Override
    public void close() {
        stop.run();
    }
}
