package dev.wsspec.foreign;

import java.net.URI;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** An echo server on Jetty's own WebSocket API. */
final class JettyEcho implements EchoServer {

    private static final int MESSAGE_LIMIT = 1 << 25;

    private final Server server;
    private final ServerConnector connector;

    private JettyEcho() {
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setMaxTextMessageSize(MESSAGE_LIMIT);
            container.setMaxBinaryMessageSize(MESSAGE_LIMIT);
            container.addMapping("/", (request, response, callback) -> new Echo());
        }));
    }

    static JettyEcho start() throws Exception {
        var echo = new JettyEcho();
        echo.server.start();
        return echo;
    }

    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty did not stop", e);
        }
    }

    /** The endpoint of one connection; public because Jetty calls it through method handles. */
    public static final class Echo extends Session.Listener.AbstractAutoDemanding {

        @Override
        public void onWebSocketText(String message) {
            getSession().sendText(message, Callback.NOOP);
        }

        @Override
        public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
            getSession().sendBinary(payload, callback);
        }
    }
}
