package dev.wsspec.foreign;

import dev.wsspec.run.Trial;
import java.util.Locale;
import java.util.regex.Pattern;

/** The servers of the fleet. */
enum ForeignServer {
    JETTY("Jetty", JettyEcho::start),
    TOMCAT("Tomcat", TomcatEcho::start),
    UNDERTOW("Undertow", UndertowEcho::start),
    NETTY("Netty", NettyEcho::start, "(?!7692-).*"),
    NETTY_DEFLATE(
            "Netty, with permessage-deflate",
            NettyEcho::compressing,
            "7692-.*|5\\.2-rsv.*|(9\\.1|4\\.3)-ext.*|9\\.1-reserved.*|5\\.8-.*"),
    /** Without inflation bombs: it has no limit, and its memory is that of the build. */
    JAVA_WEBSOCKET("Java-WebSocket", JavaWebSocketEcho::start, "(?!7692-8-).*"),
    /** Without inflation bombs: behind the first it serves nobody for longer than a survivor check waits. */
    VERTX("Vert.x", VertxEcho::start, "(?!7692-8-).*"),
    TYRUS("Tyrus on Grizzly", TyrusEcho::start),
    PEKKO("Pekko HTTP", PekkoEcho::start),
    HELIDON("Helidon", HelidonEcho::start),
    NODE_WS("ws", () -> NpmEcho.node("ws")),
    NODE_WEBSOCKET("websocket", () -> NpmEcho.node("websocket")),
    NODE_FAYE_WEBSOCKET("faye-websocket", () -> NpmEcho.node("faye-websocket")),
    BUN("Bun", NpmEcho::bun),
    DENO("Deno", NpmEcho::deno);

    interface Start {
        EchoServer now() throws Exception;
    }

    private final String title;
    private final Start start;
    private final Pattern cases;

    ForeignServer(String title, Start start) {
        this(title, start, ".*");
    }

    ForeignServer(String title, Start start, String cases) {
        this.title = title;
        this.start = start;
        this.cases = Pattern.compile(cases);
    }

    String title() {
        return title;
    }

    /** The name of its files. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    EchoServer start() throws Exception {
        return start.now();
    }

    boolean runs(Trial trial) {
        return cases.matcher(trial.conformanceCase().id()).matches();
    }

    /** Whether it is run in every build; the others need npm or Maven at run time, or more minutes than everybody has. */
    boolean everywhere() {
        return ordinal() <= JAVA_WEBSOCKET.ordinal();
    }
}
