package dev.wsspec.junit;

/**
 * Starts the server that the suite is run against.
 *
 * <p>A class named in {@code META-INF/services/dev.wsspec.junit.ServerProvider} needs no test class beside it; one that
 * implements {@link WebSocketConformance} is a test class itself.
 */
public interface ServerProvider {

    /** Starts the server, or says where one runs already; called once, before the first test. */
    StartedServer start() throws Exception;

    /** Which cases are run, how, and what is known to be wrong. */
    default ConformanceSettings settings() {
        return ConformanceSettings.defaults();
    }
}
