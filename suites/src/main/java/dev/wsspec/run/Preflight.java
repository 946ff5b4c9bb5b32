package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import dev.wsspec.wire.WireClient;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Finds out once what the target is, before anything is judged. */
final class Preflight {

    private static final Bytes PROBE = Bytes.utf8("wsspec asks: do you echo?");

    private final WireClient client;
    private final BenchOptions options;

    Preflight(WireClient client, BenchOptions options) {
        this.client = client;
        this.options = options;
    }

    Calibration calibrate() throws UnreachableException {
        Transcript hello = play("preflight", Exchange.handshake(UpgradeRequest.upgrade()), Barrier.PING);
        if (!hello.switched()) {
            throw new UnreachableException(Unreachable.sentence(client.target(), client.deadlines(), hello));
        }
        boolean pongs = hello.barrierAnswered();
        boolean echoes = echoes(pongs);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (pongs) {
            features.add(Feature.PONG);
        }
        if (echoes) {
            features.add(Feature.ECHO);
        }
        if (deflates(pongs)) {
            features.add(Feature.DEFLATE);
        }
        if (options.target().tls()) {
            features.add(Feature.TLS);
        }
        Barrier barrier = pongs ? Barrier.PING : echoes ? Barrier.TEXT : Barrier.CLOSE;
        String server =
                hello.response().flatMap(response -> response.value("Server")).orElse("");
        boolean greets = hello.framesBeforeBarrier().stream().anyMatch(frame -> frame.opcode() != Opcode.CLOSE);
        boolean silent = barrier == Barrier.CLOSE && !served("preflight-close", barrier);
        int connections = silent ? options.jobs() : connections(barrier);
        return new Calibration(features, barrier, server, greets, connections, silent);
    }

    private boolean echoes(boolean pongs) {
        var asked = Exchange.frames(Finish.BARRIER, Frames.text(PROBE.text(UTF_8)));
        Transcript seen = play("preflight-echo", asked, pongs ? Barrier.PING : Barrier.TEXT);
        // An application may answer from another thread than the one that sends pongs: the second probe waits for it.
        return Reactions.echoes(Opcode.TEXT, PROBE).matches().test(seen)
                || pongs && play("preflight-echo-text", asked, Barrier.TEXT).barrierAnswered();
    }

    /** Agrees to the plainest offer there is. */
    private boolean deflates(boolean pongs) {
        UpgradeRequest offer = UpgradeRequest.upgrade().add("Sec-WebSocket-Extensions", Deflate.NAME);
        Transcript seen = play("preflight-deflate", Exchange.handshake(offer), pongs ? Barrier.PING : Barrier.TEXT);
        return Deflate.agreement(seen).isPresent();
    }

    /** As many connections at a time as there are jobs; those that are not served say how many are too many. */
    private int connections(Barrier barrier) {
        if (options.jobs() == 1) {
            return 1;
        }
        var pool = Executors.newFixedThreadPool(options.jobs());
        try {
            List<CompletableFuture<Boolean>> all = IntStream.range(0, options.jobs())
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> served("preflight-" + i, barrier), pool))
                    .toList();
            long served = all.stream().filter(CompletableFuture::join).count();
            return (int) Math.max(1, served);
        } finally {
            pool.shutdown();
        }
    }

    private boolean served(String name, Barrier barrier) {
        Transcript seen = play(name, Exchange.handshake(UpgradeRequest.upgrade()), barrier);
        return seen.barrierAnswered() || seen.switched() && seen.ended();
    }

    private Transcript play(String name, Exchange exchange, Barrier barrier) {
        return client.play(exchange, Delivery.WHOLE, new Keys(options.seed(), name), barrier);
    }
}
