package dev.wsspec.foreign;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.extensions.permessage_deflate.PerMessageDeflateExtension;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** An echo server on the Java-WebSocket library. */
final class JavaWebSocketEcho implements EchoServer {

    private final Echo server = new Echo();

    private JavaWebSocketEcho() {}

    static JavaWebSocketEcho start() throws InterruptedException {
        var echo = new JavaWebSocketEcho();
        echo.server.start();
        echo.server.started.await();
        return echo;
    }

    @Override
    public String name() {
        return "java-websocket";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The listening server and its application. */
    private static final class Echo extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        Echo() {
            super(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    List.of(new Draft_6455(new PerMessageDeflateExtension())));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {}

        @Override
        public void onMessage(WebSocket connection, String message) {
            connection.send(message);
        }

        @Override
        public void onMessage(WebSocket connection, ByteBuffer message) {
            connection.send(message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }
}
