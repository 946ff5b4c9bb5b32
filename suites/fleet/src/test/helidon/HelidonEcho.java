import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An echo server on Helidon's own WebSockets, in a process of its own, for it needs Java 21. */
public final class HelidonEcho implements WsListener {

    private static final int FRAME_LIMIT = 1 << 25;

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .addProtocol(WsConfig.builder().maxFrameLength(FRAME_LIMIT).build())
                .addRouting(WsRouting.builder().endpoint("/", HelidonEcho::new))
                .build()
                .start();
        System.out.println(server.port());
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    /** Helidon leaves the answer to the application. */
    @Override
    public void onPing(WsSession session, BufferData buffer) {
        session.pong(buffer);
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        session.send(text, last);
    }

    @Override
    public void onMessage(WsSession session, BufferData buffer, boolean last) {
        session.send(buffer, last);
    }
}
