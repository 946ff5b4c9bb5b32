package example;

import dev.wsspec.junit.StartedServer;
import dev.wsspec.junit.WebSocketConformance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SpringBootConformanceTest implements WebSocketConformance {

    @LocalServerPort
    int port;

    /** Spring has started it, and stops it. */
    @Override
    public StartedServer start() {
        return StartedServer.at("ws://localhost:" + port + "/chat");
    }
}
