package dev.wsspec.foreign;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.extensions.PerMessageDeflateHandshake;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An echo server on Undertow's own WebSocket API. */
final class UndertowEcho implements EchoServer {

    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"), Logger.getLogger("org.jboss"));

    private final Undertow server;

    private UndertowEcho() {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(Handlers.websocket((exchange, channel) -> {
                            channel.getReceiveSetter().set(new Echo());
                            channel.resumeReceives();
                        })
                        .addExtension(new PerMessageDeflateHandshake()))
                .build();
    }

    static UndertowEcho start() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        var echo = new UndertowEcho();
        echo.server.start();
        return echo;
    }

    @Override
    public String name() {
        return "undertow";
    }

    @Override
    public URI uri() {
        var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("ws://127.0.0.1:" + address.getPort() + "/");
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The listener of one connection. */
    private static final class Echo extends AbstractReceiveListener {

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            WebSockets.sendText(message.getData(), channel, null);
        }

        @Override
        protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message) {
            try (var payload = message.getData()) {
                WebSockets.sendBinary(WebSockets.mergeBuffers(payload.getResource()), channel, null);
            }
        }
    }
}
