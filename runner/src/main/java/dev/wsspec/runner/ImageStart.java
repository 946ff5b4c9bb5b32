package dev.wsspec.runner;

import dev.wsspec.container.NoWebSocketException;
import dev.wsspec.container.WebSocketServerContainer;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.StartedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;

/** Starts the server of an image, or says in one sentence why that cannot be. */
final class ImageStart {

    private static final int SHOWN = 300;

    private final ImageRequest request;
    private final AtomicReference<Runnable> end = new AtomicReference<>(() -> {});

    ImageStart(ImageRequest request) {
        this.request = request;
    }

    /** The server runs and accepts WebSockets. */
    TestedServer server(Approach approach) throws NoTargetException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NoTargetException(
                    "There is no container engine to start " + name() + " with; start Docker or Podman, or say in"
                            + " DOCKER_HOST where it is.",
                    new IllegalStateException("no engine"));
        }
        var container = container();
        end.set(container::stop);
        try {
            container.start();
            var image = new StartedImage(request.name(), container.digest(), request.port());
            return new TestedServer(approach.to(container.target()), image, false, container::stop);
        } catch (RuntimeException e) {
            container.stop();
            throw new NoTargetException(sentence(container, e), e);
        }
    }

    /** Takes down what runs by now, whether it accepts WebSockets or not. */
    void abandon() {
        end.get().run();
    }

    private WebSocketServerContainer container() throws NoTargetException {
        try {
            var container = new WebSocketServerContainer(request.name(), request.port(), request.path())
                    .withEnv(request.environment())
                    .startingWithin(request.startup());
            if (!request.command().isEmpty()) {
                container.withCommand(request.command().toArray(String[]::new));
            }
            request.waitFor().strategy(request.port()).ifPresent(container::waitingFirst);
            return container;
        } catch (IllegalArgumentException e) {
            throw new NoTargetException(
                    "'" + name() + "' is no name of an image (" + Escaped.text(OneLine.of(e), SHOWN) + ").", e);
        }
    }

    private String sentence(WebSocketServerContainer container, Throwable problem) {
        Optional<Throwable> known =
                causes(problem).filter(NoWebSocketException.class::isInstance).findFirst();
        if (known.isPresent()) {
            return name() + ": " + known.get().getMessage();
        }
        boolean reaper = causes(problem)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> message.contains("ryuk"));
        if (reaper) {
            return "The container that cleans up behind Testcontainers could not be had; with"
                    + " TESTCONTAINERS_RYUK_DISABLED=true in the environment it is left out.";
        }
        if (causes(problem).anyMatch(ContainerFetchException.class::isInstance)) {
            return "The image " + name() + " is not here and could not be pulled (" + text(container, problem)
                    + "); is its name right, with its tag, and are you logged in where it is?";
        }
        return "The image " + name() + " could not be started (" + text(container, problem)
                + "); does 'docker run' start it with the same --env and --command?";
    }

    private String name() {
        return Escaped.text(request.name(), SHOWN);
    }

    /** Engines repeat what they were told, and some of that is nobody's business. */
    private static String text(WebSocketServerContainer container, Throwable problem) {
        Throwable last = causes(problem).reduce(problem, (one, next) -> next);
        return Escaped.text(container.discreet(OneLine.of(last)), SHOWN);
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
