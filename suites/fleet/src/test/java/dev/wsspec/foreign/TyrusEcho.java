package dev.wsspec.foreign;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.tyrus.server.Server;

/** An echo server on Tyrus and Grizzly, without extensions, as it comes. */
final class TyrusEcho implements EchoServer {

    private static final int MESSAGE_LIMIT = 1 << 25;
    private static final Logger LOGGER = Logger.getLogger("org.glassfish");

    private final Server server;

    private TyrusEcho(Server server) {
        this.server = server;
    }

    static TyrusEcho start() throws DeploymentException {
        LOGGER.setLevel(Level.OFF);
        var server = new Server("127.0.0.1", -1, "/", Map.of(), Set.of(Application.class));
        server.start();
        return new TyrusEcho(server);
    }

    @Override
    public String name() {
        return "tyrus";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What is deployed; public because Tyrus makes it. */
    public static final class Application implements ServerApplicationConfig {

        @Override
        public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> classes) {
            return Set.of(ServerEndpointConfig.Builder.create(Echo.class, "/").build());
        }

        @Override
        public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> scanned) {
            return Set.of();
        }
    }

    /** The endpoint of one connection; public because Tyrus makes it. */
    public static final class Echo extends Endpoint {

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.setMaxTextMessageBufferSize(MESSAGE_LIMIT);
            session.setMaxBinaryMessageBufferSize(MESSAGE_LIMIT);
            var remote = session.getAsyncRemote();
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) remote::sendText);
            session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) remote::sendBinary);
        }

        @Override
        public void onError(Session session, Throwable problem) {
            LOGGER.log(Level.FINE, "a connection failed", problem);
        }
    }
}
