package dev.wsspec.soak;

import dev.wsspec.delay.DelayingProxy;
import dev.wsspec.guard.SuiteRun;
import dev.wsspec.run.BenchOptions;
import dev.wsspec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Runs the suite against servers again and again, by turns under all conditions of the plan, and says which verdicts moved.
 *
 * <p>The system property {@code wsspec.soak} is the number of runs against the reference server, of which the other servers get
 * a fifth; every condition comes up at least once. {@code wsspec.soak.servers} names the servers, and
 * {@code wsspec.soak.conditions} is a pattern of the conditions.
 */
public final class Soak {

    private static final int RUNS = 100;

    private final Subject subject;
    private final Ledger ledger;
    private final List<Condition> turns;

    private Soak(Subject subject) {
        this.subject = subject;
        this.ledger = new Ledger(subject.excused());
        Pattern wanted = Pattern.compile(System.getProperty("wsspec.soak.conditions", ""));
        this.turns = Plan.turns(subject.foreign(), Integer.getInteger("wsspec.soak", RUNS), wanted);
    }

    public static void main(String[] none) throws Exception {
        boolean moved = false;
        for (String server : servers()) {
            moved |= !of(server).isEmpty();
        }
        System.exit(moved ? 1 : 0);
    }

    static String[] servers() {
        return System.getProperty("wsspec.soak.servers", "reference,jetty,tomcat,netty")
                .split(",");
    }

    /** Soaks one server; what moved is printed, kept in a file, and returned. */
    static List<String> of(String server) throws Exception {
        var soak = new Soak(Subject.named(server));
        soak.run();
        List<String> moved = soak.ledger.moved();
        System.out.printf(
                "%s: %d runs, %d of %d verdicts moved%n",
                server, soak.ledger.runs(), moved.size(), soak.ledger.trials());
        moved.forEach(System.out::println);
        return moved;
    }

    private void run() throws Exception {
        for (Condition condition : turns) {
            long begun = System.nanoTime();
            SuiteRun run = within(condition);
            ledger.add(condition, run);
            System.out.printf(
                    Locale.ROOT,
                    "%s %d/%d (%s): %d trials in %.1f s, %d moved so far%s%n",
                    subject.name(),
                    ledger.runs(),
                    turns.size(),
                    condition,
                    run.results().size(),
                    (System.nanoTime() - begun) / 1e9,
                    ledger.moved().size(),
                    run.notices().isEmpty() ? "" : "; " + String.join(" ", run.notices()));
            keep();
        }
    }

    /** After each run, so that whoever stops a long soak has what it found until then. */
    private void keep() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "soak"));
        Files.write(folder.resolve(subject.name() + ".txt"), ledger.moved());
    }

    /** A run that hangs is left to itself, and ends the soak. */
    private SuiteRun within(Condition condition) throws Exception {
        var task = new FutureTask<>(() -> under(condition));
        var thread = new Thread(task, "soak");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(condition.limit().toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the run under " + condition + " took longer than " + condition.limit() + "; moved until then: "
                            + ledger.moved(),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run under " + condition + " failed", e.getCause());
        }
    }

    @SuppressWarnings("try")
    private SuiteRun under(Condition condition) throws Exception {
        try (var running = subject.start().now();
                var burners = Burners.lit(condition.busy())) {
            if (!condition.distant()) {
                return run(running.uri(), condition);
            }
            try (var proxy = DelayingProxy.to(running.uri(), condition.delay())) {
                return run(proxy.uri(), condition);
            }
        }
    }

    private SuiteRun run(URI uri, Condition condition) throws IOException {
        return SuiteRun.of(BenchOptions.of(Target.of(uri)).jobs(condition.jobs()), subject.selection());
    }
}
