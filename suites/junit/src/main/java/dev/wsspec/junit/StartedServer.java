package dev.wsspec.junit;

import dev.wsspec.wire.Target;
import java.net.URI;

/**
 * A server that runs.
 *
 * @param target where it listens
 * @param stop called once, when all tests are over
 */
public record StartedServer(Target target, AutoCloseable stop) {

    /**
     * A server that somebody else stops.
     *
     * @throws IllegalArgumentException when it is no ws: or wss: URI (RFC 6455, section 3)
     */
    public static StartedServer at(String uri) {
        return at(uri, () -> {});
    }

    /**
     * A server that is stopped when all tests are over.
     *
     * @throws IllegalArgumentException when it is no ws: or wss: URI (RFC 6455, section 3)
     */
    public static StartedServer at(String uri, AutoCloseable stop) {
        return new StartedServer(Target.of(uri), stop);
    }

    /** The same for those who have a URI already. */
    public static StartedServer at(URI uri, AutoCloseable stop) {
        return new StartedServer(Target.of(uri), stop);
    }
}
