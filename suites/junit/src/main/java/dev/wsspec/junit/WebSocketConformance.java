package dev.wsspec.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The conformance suite as tests of a class: implement it, say how the server is started, and let JUnit Jupiter run the
 * class like any other.
 *
 * <pre>{@code
 * class ConformanceTest implements WebSocketConformance {
 *     @Override
 *     public StartedServer start() throws Exception {
 *         var server = new MyServer(0);
 *         return StartedServer.at("ws://localhost:" + server.port() + "/chat", server::stop);
 *     }
 * }
 * }</pre>
 */
public interface WebSocketConformance extends ServerProvider {

    /**
     * The tests: a container for each part of the RFCs, a test in it for each case in each delivery.
     *
     * <p>All begin to run when JUnit asks for the first, side by side and on threads of their own; a test only waits for
     * its verdict. The server is stopped and the reports are written behind the last.
     *
     * @throws Exception when the server cannot be started, or is none; the message says why
     */
    @TestFactory
    default Stream<DynamicNode> conformance() throws Exception {
        ConformanceSettings chosen = settings().overridden(System.getProperties());
        return ConformanceTests.of(getClass(), start(), chosen);
    }
}
