package dev.wsspec.foreign;

import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.server.WsSci;

/** An echo server on embedded Tomcat with an annotated Jakarta WebSocket endpoint. */
final class TomcatEcho implements EchoServer {

    private static final int MESSAGE_LIMIT = 1 << 25;
    private static final Logger LOGGER = Logger.getLogger("org.apache");

    private final Tomcat tomcat;
    private final Path baseDirectory;

    private TomcatEcho(Path baseDirectory) {
        this.baseDirectory = baseDirectory;
        tomcat = new Tomcat();
        tomcat.setBaseDir(baseDirectory.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
    }

    static TomcatEcho start() throws IOException, LifecycleException {
        LOGGER.setLevel(Level.OFF);
        var echo = new TomcatEcho(Files.createTempDirectory("wsspec-tomcat"));
        echo.tomcat.start();
        return echo;
    }

    @Override
    public String name() {
        return "tomcat";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            // The connector first: otherwise a session still open keeps a thread alive for over 30 s.
            tomcat.getConnector().stop();
            tomcat.stop();
            tomcat.destroy();
            deleteBaseDirectory();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not stop", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteBaseDirectory() throws IOException {
        List<Path> deepestFirst;
        try (var paths = Files.walk(baseDirectory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** The endpoint; public because Tomcat ignores others. */
    @ServerEndpoint("/")
    public static final class Echo {

        /** Tomcat gives the Close of a failed connection 50 ms from decision to write, which a busy machine can outlast. */
        @OnOpen
        public void open(Session session) {
            session.getUserProperties()
                    .put(
                            Constants.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT_PROPERTY,
                            Constants.DEFAULT_BLOCKING_SEND_TIMEOUT);
        }

        @OnMessage(maxMessageSize = MESSAGE_LIMIT)
        public String text(String message) {
            return message;
        }

        @OnMessage(maxMessageSize = MESSAGE_LIMIT)
        public ByteBuffer binary(ByteBuffer message) {
            return message;
        }
    }
}
