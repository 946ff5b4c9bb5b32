package dev.wsspec.foreign;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.ws.Message;
import org.apache.pekko.http.javadsl.server.AllDirectives;
import org.apache.pekko.stream.javadsl.Flow;

/** An echo server on Pekko HTTP. */
final class PekkoEcho extends AllDirectives implements EchoServer {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final ActorSystem system;
    private final ServerBinding binding;

    private PekkoEcho() throws Exception {
        var quiet = ConfigFactory.parseMap(Map.of("pekko.loglevel", "OFF", "pekko.stdout-loglevel", "OFF"));
        system = ActorSystem.create("echo", quiet.withFallback(ConfigFactory.load()));
        binding = Http.get(system)
                .newServerAt("127.0.0.1", 0)
                .bind(handleWebSocketMessages(echo()))
                .toCompletableFuture()
                .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }

    static PekkoEcho start() throws Exception {
        return new PekkoEcho();
    }

    /** Messages come as streams; each is sent back as one. */
    private static Flow<Message, Message, NotUsed> echo() {
        return Flow.<Message>create().map(message -> message);
    }

    @Override
    public String name() {
        return "pekko";
    }

    @Override
    public URI uri() {
        return URI.create("ws://127.0.0.1:" + binding.localAddress().getPort() + "/");
    }

    @Override
    public void close() {
        try {
            binding.terminate(Duration.ofSeconds(1)).toCompletableFuture().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Pekko did not stop", e);
        }
    }
}
