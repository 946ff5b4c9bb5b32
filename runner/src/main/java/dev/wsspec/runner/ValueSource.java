package dev.wsspec.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where values come from that are not to stand on a command line: {@code @env:NAME} is that variable of the environment,
 * {@code @file:PATH} the first line of that file; anything else is the value itself.
 */
record ValueSource(Map<String, String> environment) {

    private static final String ENV = "@env:";
    private static final String FILE = "@file:";

    ValueSource {
        environment = Map.copyOf(environment);
    }

    /** Whether a text tells where the value is, and not the value. */
    static boolean refers(String text) {
        return text.startsWith(ENV) || text.startsWith(FILE);
    }

    /** The same text with a path that is good from here, when it names a file beside another. */
    static String from(Path folder, String text) {
        return text.startsWith(FILE) ? FILE + folder.resolve(text.substring(FILE.length())) : text;
    }

    /** @throws UsageException when there is no such variable or file */
    String value(String text) {
        if (text.startsWith(ENV)) {
            String name = text.substring(ENV.length());
            return Optional.ofNullable(environment.get(name))
                    .orElseThrow(() -> new UsageException(
                            "'" + text + "' is the environment variable " + name + ", and that is not set."));
        }
        return text.startsWith(FILE) ? firstLine(text.substring(FILE.length())) : text;
    }

    private static String firstLine(String path) {
        try {
            return Files.readString(Path.of(path)).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UsageException("'" + path + "' cannot be read (" + OneLine.of(e) + ").");
        }
    }
}
