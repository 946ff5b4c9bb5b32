package example;

import dev.wsspec.junit.StartedServer;
import dev.wsspec.junit.WebSocketConformance;

class ConformanceTest implements WebSocketConformance {

    @Override
    public StartedServer start() throws Exception {
        var server = new ChatServer(0);
        return StartedServer.at("ws://127.0.0.1:" + server.port() + "/chat", server::close);
    }
}
