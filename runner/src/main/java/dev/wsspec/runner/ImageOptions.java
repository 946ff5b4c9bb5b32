package dev.wsspec.runner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The image of a server, and what its container has to be told. */
final class ImageOptions {

    private static final int PORTS = 65_535;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "name",
            description = "The image to start the server from; one that is here is not pulled.")
    String name;

    @Option(
            names = "--port",
            required = true,
            paramLabel = "n",
            description = "Where the server listens inside of the container.")
    int port;

    @Option(
            names = "--path",
            paramLabel = "path",
            defaultValue = "/",
            description = "The path of the WebSocket (default: /).")
    String path;

    @Option(names = "--env", paramLabel = "K=V", description = "A variable of its environment; repeatable.")
    Map<String, String> environment = Map.of();

    @Option(names = "--command", paramLabel = "words", description = "What to run in place of the CMD of the image.")
    String command = "";

    @Option(
            names = "--wait-for",
            paramLabel = "port|http|log:TEXT",
            defaultValue = "port",
            converter = WaitFor.Converter.class,
            description = "What to wait for before the first handshake (default: port).")
    WaitFor waitFor;

    @Option(
            names = "--start-timeout",
            paramLabel = "s",
            defaultValue = "60",
            description = "Seconds until the server accepts a WebSocket (default: 60).")
    int seconds;

    ImageRequest request() {
        if (port < 1 || port > PORTS) {
            throw new UsageException("--port is a number from 1 to " + PORTS + ", not " + port + ".");
        }
        if (!path.matches("/[\\x21-\\x7E&&[^#]]*")) {
            throw new UsageException("--path begins with a slash and has no blanks in it, like /chat?room=1.");
        }
        if (seconds < 1 || seconds > 3_600) {
            throw new UsageException("--start-timeout is a number of seconds from 1 to 3600, not " + seconds + ".");
        }
        List<String> words =
                command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
        return new ImageRequest(name, port, path, environment, words, waitFor, Duration.ofSeconds(seconds));
    }
}
