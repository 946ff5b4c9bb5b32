package dev.wsspec.foreign;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** An echo server on Vert.x, with permessage-deflate as it comes. */
final class VertxEcho implements EchoServer {

    private static final int MESSAGE_LIMIT = 1 << 25;

    private final Vertx vertx;
    private final HttpServer server;

    private VertxEcho() throws Exception {
        vertx = Vertx.vertx();
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setMaxWebSocketMessageSize(MESSAGE_LIMIT)
                .setMaxWebSocketFrameSize(MESSAGE_LIMIT);
        server = vertx.createHttpServer(options)
                .requestHandler(request -> request.response().setStatusCode(404).end())
                .webSocketHandler(VertxEcho::echo)
                .listen()
                .await(20, TimeUnit.SECONDS);
    }

    static VertxEcho start() throws Exception {
        return new VertxEcho();
    }

    private static void echo(ServerWebSocket socket) {
        socket.exceptionHandler(problem -> {});
        socket.textMessageHandler(socket::writeTextMessage);
        socket.binaryMessageHandler(socket::writeBinaryMessage);
    }

    @Override
    public String name() {
        return "vertx";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + server.actualPort() + "/");
    }

    @Override
    public void close() {
        try {
            vertx.close().await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Vert.x did not stop", e);
        }
    }
}
