package dev.wsspec.foreign;

import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The servers of the fleet. */
public enum ForeignServer {
    JETTY("Jetty", "jetty.version", JettyEcho::start),
    TOMCAT("Tomcat", "tomcat.version", TomcatEcho::start),
    UNDERTOW("Undertow", "undertow.version", UndertowEcho::start),
    NETTY("Netty", "netty.version", NettyEcho::start, "(?!7692-).*"),
    NETTY_DEFLATE(
            "Netty, with permessage-deflate",
            "netty.version",
            NettyEcho::compressing,
            "7692-.*|5\\.2-rsv.*|(9\\.1|4\\.3)-ext.*|9\\.1-reserved.*|5\\.8-.*"),
    /** Without inflation bombs: it has no limit, and its memory is that of the build. */
    JAVA_WEBSOCKET("Java-WebSocket", "java-websocket.version", JavaWebSocketEcho::start, "(?!7692-8-).*"),
    /** Without inflation bombs: behind the first it serves nobody for longer than a survivor check waits. */
    VERTX("Vert.x", "vertx.version", VertxEcho::start, "(?!7692-8-).*"),
    TYRUS("Tyrus on Grizzly", "tyrus.version", TyrusEcho::start),
    /** Without messages of 16 MiB: behind them it serves nobody for longer than a survivor check waits. */
    HELIDON("Helidon", "helidon.version", HelidonEcho::start, "(?!6\\.2-echo-of-(?:text|binary)-of-16-mib).*"),
    PEKKO("Pekko HTTP", "pekko-http.version", PekkoEcho::start),
    NODE_WS("ws", "ws", () -> NpmEcho.node("ws")),
    NODE_WEBSOCKET("websocket", "websocket", () -> NpmEcho.node("websocket")),
    NODE_FAYE_WEBSOCKET("faye-websocket", "faye-websocket", () -> NpmEcho.node("faye-websocket")),
    BUN("Bun", "@oven/bun-linux-x64", NpmEcho::bun),
    DENO("Deno", "@deno/linux-x64-glibc", NpmEcho::deno);

    interface Start {
        EchoServer now() throws Exception;
    }

    private final String title;
    private final String versioned;
    private final Start start;
    private final Pattern cases;

    ForeignServer(String title, String versioned, Start start) {
        this(title, versioned, start, ".*");
    }

    /**
     * @param versioned the property of the build, or the package of npm, that says its version
     * @param cases a pattern of what it is run with
     */
    ForeignServer(String title, String versioned, Start start, String cases) {
        this.title = title;
        this.versioned = versioned;
        this.start = start;
        this.cases = Pattern.compile(cases);
    }

    public String title() {
        return title;
    }

    /** As it stands in the build or among the packages of npm. */
    String version() throws IOException {
        String files = Files.readString(Path.of("pom.xml")) + Files.readString(Path.of("src/test/node/package.json"));
        String key = Pattern.quote(versioned);
        var found = Pattern.compile("<" + key + ">([^<]+)<|\"" + key + "\": \"([^\"]+)\"")
                .matcher(files);
        if (!found.find()) {
            throw new IOException("nothing says which version of " + title + " it is");
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** The name of its files. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public EchoServer start() throws Exception {
        return start.now();
    }

    public boolean runs(Trial trial) {
        return cases.matcher(trial.conformanceCase().id()).matches();
    }

    /** Tells the results that are different from run to run because the server is, as its expectations have it. */
    public Predicate<CaseResult> moving() throws IOException {
        var expectations = Expectations.of(this);
        var verdicts = expectations.verdicts();
        return result ->
                Expectations.MOVES.equals(verdicts.get(result.trial().id())) || expectations.raced(result.seen());
    }

    /** Whether it is run in every build; the others need npm, or more minutes than everybody has. */
    boolean everywhere() {
        return ordinal() <= JAVA_WEBSOCKET.ordinal();
    }
}
