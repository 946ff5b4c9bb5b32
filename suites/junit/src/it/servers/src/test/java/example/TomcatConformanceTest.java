package example;

import dev.wsspec.junit.StartedServer;
import dev.wsspec.junit.WebSocketConformance;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

class TomcatConformanceTest implements WebSocketConformance {

    @Override
    public StartedServer start() throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
        Tomcat.addServlet(context, "default", new DefaultServlet()).addMapping("/");
        tomcat.start();
        int port = tomcat.getConnector().getLocalPort();
        return StartedServer.at("ws://localhost:" + port + "/chat", tomcat::stop);
    }

    /** Tomcat wants it public. */
    @ServerEndpoint("/chat")
    public static final class Echo {

        @OnMessage
        public String text(String message) {
            return message;
        }

        @OnMessage
        public ByteBuffer binary(ByteBuffer message) {
            return message;
        }
    }
}
