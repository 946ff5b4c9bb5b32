package dev.wsspec.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Barrier;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Echo;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Finish;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Keys;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import dev.wsspec.wire.WireClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Finds out once what the target is, before anything is judged. */
final class Preflight {

    private static final Bytes PROBE = Bytes.utf8("wsspec asks: do you echo?");

    private static final Exchange PROBING = Exchange.frames(Finish.BARRIER, Frames.text(PROBE.text(UTF_8)));

    /** Normal, of a type that is not taken, against a policy (section 7.4.1); from 3000 on, codes of applications (7.4.2). */
    private static final Set<Integer> REFUSALS = Set.of(1000, 1003, 1008);

    private static final int OWN_CODES = 3000;

    private static final Set<Integer> UNASKED = Set.of(Opcode.TEXT, Opcode.BINARY, Opcode.PING);

    private final WireClient client;
    private final BenchOptions options;
    private final AtomicLong shortest;
    private final AtomicLong quickest;

    Preflight(WireClient client, BenchOptions options) {
        this.client = client;
        this.options = options;
        this.shortest = new AtomicLong(client.deadlines().handshake().toNanos());
        this.quickest = new AtomicLong(shortest.get());
    }

    Calibration calibrate() throws UnreachableException {
        Transcript hello = play("preflight", Exchange.handshake(UpgradeRequest.upgrade()), Barrier.PING);
        if (!hello.switched()) {
            throw new UnreachableException(Unreachable.sentence(client.target(), client.deadlines(), hello));
        }
        boolean pongs = hello.barrierAnswered();
        Echo said = client.target().echo();
        int crowd = pongs ? connections(Barrier.PING) : 0;
        // What does not pong may answer nothing else either, and each question would take its whole deadline.
        boolean several = !pongs || crowd > 1 && crowd == options.jobs();
        Executor way = several ? Preflight::besides : Runnable::run;
        var closing = supplyAsync(() -> pongs ? hello : shaken("preflight-close", Barrier.CLOSE), way);
        var deflating = supplyAsync(() -> deflates(pongs), way);
        Transcript probed = probed(pongs);
        boolean echoes = !(said instanceof Echo.Never) && echoes(probed, pongs);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        // One that is wrong is an answer all the same, and what is wrong with it is for the cases to say.
        if (hello.frames().stream().anyMatch(frame -> frame.opcode() == Opcode.PONG)) {
            features.add(Feature.PONG);
        }
        if (echoes || said instanceof Echo.Behind) {
            features.add(Feature.ECHO);
        }
        // What is said to echo, and does not, is judged all the same.
        if (features.contains(Feature.ECHO) && (!echoes || answersBinary())) {
            features.add(Feature.BINARY);
        }
        if (deflating.join()) {
            features.add(Feature.DEFLATE);
        }
        if (options.target().tls()) {
            features.add(Feature.TLS);
        }
        Barrier barrier = pongs ? Barrier.PING : echoes ? Barrier.TEXT : Barrier.CLOSE;
        String server =
                hello.response().flatMap(response -> response.value("Server")).orElse("");
        // Nobody has asked for data yet, or for a Pong to a Ping of the server.
        boolean greets = hello.frames().stream().anyMatch(frame -> UNASKED.contains(frame.opcode()));
        boolean asked = barrier != Barrier.CLOSE;
        Transcript closed = closing.join();
        boolean answers = asked || closed.barrierAnswered();
        boolean silent = !answers && !(closed.switched() && closed.ended());
        int connections = pongs ? crowd : silent ? options.jobs() : connections(barrier);
        boolean choosy = choosy(probed);
        var secured = hello.all(Event.Secured.class).findFirst();
        return new Calibration(
                features,
                barrier,
                server,
                greets,
                connections,
                answers,
                silent,
                choosy,
                secured,
                notices(said, echoes, choosy, features));
    }

    private static void besides(Runnable question) {
        var thread = new Thread(question, "wsspec-preflight");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<String> notices(Echo said, boolean echoes, boolean choosy, Set<Feature> features) {
        if (choosy) {
            return List.of("The target closes when a message is not of its own protocol:"
                    + " what needs a message to be taken is not judged.");
        }
        if (features.contains(Feature.ECHO) && !features.contains(Feature.BINARY)) {
            return List.of("The target echoes Text and did not answer a Binary:"
                    + " what needs an echo of a Binary is not judged.");
        }
        return said instanceof Echo.Behind behind && !echoes
                ? List.of("The target is said to echo behind '" + behind.prefix()
                        + "' and did not do so in the preflight: what needs an echo is judged all the same.")
                : List.of();
    }

    private Transcript probed(boolean pongs) {
        return play("preflight-echo", PROBING, pongs ? Barrier.PING : Barrier.TEXT);
    }

    private boolean echoes(Transcript probed, boolean pongs) {
        // An application may answer from another thread than the one that sends pongs: the second probe waits for it.
        return Reactions.echoes(Opcode.TEXT, PROBE).matches().test(probed)
                || pongs && repeatsBarrier(play("preflight-echo-text", PROBING, Barrier.TEXT));
    }

    /**
     * Of a Text that is sent behind the Binary the echo alone comes back where that was passed over, perhaps with the Binary in
     * front of it in one line. What else comes, or does not, is for the cases to judge.
     */
    private boolean answersBinary() {
        Exchange asking = Exchange.frames(Finish.ECHOES, Frame.of(Opcode.BINARY, PROBE));
        Transcript seen = play("preflight-binary", asking, Barrier.TEXT);
        List<Bytes> data = seen.frames().stream()
                .filter(frame -> !frame.isControl())
                .map(Frame::payload)
                .toList();
        Optional<Bytes> text = seen.barrierPayload();
        return data.isEmpty() || text.isEmpty() || !data.stream().allMatch(echo -> endsWith(echo, text.get()));
    }

    private static boolean endsWith(Bytes whole, Bytes end) {
        int front = whole.length() - end.length();
        return front >= 0 && whole.slice(front, whole.length()).equals(end);
    }

    /** Closes because of what a message says: the other codes say that the protocol was broken, which it was not. */
    private static boolean choosy(Transcript probed) {
        return !probed.barrierAnswered()
                && probed.close()
                        .map(Frame::closeCode)
                        .filter(code -> code >= OWN_CODES || REFUSALS.contains(code))
                        .isPresent();
    }

    /** The text came back whole behind what is said to stand in front of it; of what type is for cases to judge. */
    private boolean repeatsBarrier(Transcript seen) {
        Bytes prefix = client.target().echo() instanceof Echo.Behind behind ? Bytes.utf8(behind.prefix()) : Bytes.EMPTY;
        return seen.barrierPayload().map(prefix::plus).stream()
                .anyMatch(echo -> seen.frames().stream()
                        .anyMatch(frame -> !frame.isControl() && frame.payload().equals(echo)));
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
        Transcript seen = shaken(name, barrier);
        return seen.barrierAnswered() || seen.switched() && seen.ended();
    }

    private Transcript shaken(String name, Barrier barrier) {
        return play(name, Exchange.handshake(UpgradeRequest.upgrade()), barrier);
    }

    /** What passed at least between a request and its response, in all that was played; the network takes no longer. */
    Duration roundTrip() {
        return Duration.ofNanos(shortest.get());
    }

    /** What passed at least until any reaction came: of what answers a Ping at once, the network and nothing else. */
    Duration distance() {
        return Duration.ofNanos(quickest.get());
    }

    private Transcript play(String name, Exchange exchange, Barrier barrier) {
        Transcript seen = client.play(exchange, Delivery.WHOLE, new Keys(options.seed(), name), barrier);
        if (seen.response().isPresent()) {
            shortest.accumulateAndGet(Timing.handshake(seen).toNanos(), Math::min);
            quickest.accumulateAndGet(Timing.quickest(seen).toNanos(), Math::min);
        }
        return seen;
    }
}
