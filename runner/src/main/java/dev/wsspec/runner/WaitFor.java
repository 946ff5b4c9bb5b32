package dev.wsspec.runner;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What is waited for before the first handshake is tried.
 *
 * @param text what the server says when it is ready; empty unless that is waited for
 */
record WaitFor(Kind kind, String text) {

    private static final String LOG = "log:";

    /** The things that can be waited for; whichever it is, a handshake has to succeed behind it. */
    enum Kind {
        PORT,
        HTTP,
        LOG
    }

    Optional<WaitStrategy> strategy(int port) {
        return switch (kind) {
            case PORT -> Optional.empty();
            case HTTP -> Optional.of(Wait.forHttp("/").forPort(port).forStatusCodeMatching(status -> status < 500));
            case LOG -> Optional.of(Wait.forLogMessage("(?s).*" + Pattern.quote(text) + ".*", 1));
        };
    }

    /** From the command line. */
    static final class Converter implements ITypeConverter<WaitFor> {
        @Override
        public WaitFor convert(String word) {
            if (word.startsWith(LOG) && word.length() > LOG.length()) {
                return new WaitFor(Kind.LOG, word.substring(LOG.length()));
            }
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "port" -> new WaitFor(Kind.PORT, "");
                case "http" -> new WaitFor(Kind.HTTP, "");
                default -> throw new TypeConversionException("'" + word + "' is not port, http or log:TEXT");
            };
        }
    }
}
