package dev.wsspec.run;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Echo;
import dev.wsspec.wire.WireClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * Runs trials against one target: plays, judges, reports to the sink, and tells JUnit how it went.
 *
 * <p>Used by many threads at once; there is one for each target and run.
 */
public final class Bench implements AutoCloseable {

    private static final String BLAMELESS = "the target died meanwhile, of this case or of one beside it";

    private static final String CHOOSY = "the target closes when a message is not of its own protocol";

    private final WireClient client;
    private final Gate gate;
    private final Deliveries deliveries;
    private final Player player;
    private final Metronome metronome;
    private final Calibration calibration;
    private final Predicate<Trial> selection;
    private final BenchOptions options;
    private final ResultSink sink;
    private final Measurement measurement;
    private final Liveness liveness;
    private final AtomicReference<Set<Phase>> phases = new AtomicReference<>(EnumSet.allOf(Phase.class));
    private final AtomicReference<String> stopped = new AtomicReference<>("");
    private final SurvivorChecks checks;

    private Bench(
            WireClient client,
            Calibration calibration,
            Duration distance,
            BenchOptions options,
            Predicate<Trial> selection,
            ResultSink sink) {
        this.client = client;
        this.calibration = calibration;
        this.options = options;
        this.selection = selection;
        this.sink = sink;
        boolean all = calibration.connections() >= options.jobs();
        this.metronome = Metronome.started(client.deadlines().soft().dividedBy(2));
        int abreast = Room.abreast(distance);
        this.gate = new Gate(new Room(Math.min(options.jobs(), calibration.connections()), abreast, all));
        // Far away one behind the other is two journeys.
        this.deliveries = new Deliveries(
                abreast > 1 ? Duration.ZERO : client.deadlines().soft().dividedBy(2));
        this.player = new Player(client, gate, metronome, options.seed(), calibration, distance, sink);
        var judge = new Judge(options.profile(), client.deadlines());
        this.measurement = new Measurement(player, judge, Register.load());
        this.liveness = new Liveness(player, sink, options.jobs(), !calibration.answers());
        this.checks = new SurvivorChecks(
                liveness,
                Catalogues.all().stream(),
                catalogue -> trials(catalogue).toList());
    }

    /**
     * Calibrates the target and gets ready to run the trials the predicate selects.
     *
     * @throws UnreachableException when there is no WebSocket server to judge
     */
    public static Bench open(BenchOptions options, Predicate<Trial> selection, ResultSink sink)
            throws UnreachableException {
        var client = new WireClient(options.target(), options.deadlines());
        try {
            var preflight = new Preflight(client, options);
            Calibration calibration = preflight.calibrate();
            calibration.notices().forEach(sink::notice);
            if (calibration.connections() < options.jobs()) {
                sink.notice("The target served " + calibration.connections() + " of " + options.jobs()
                        + " connections at a time: going on with " + calibration.connections() + ".");
            }
            if (calibration.silent()) {
                sink.notice("The target upgraded and then answered neither a Ping nor a Text nor a Close: from here on,"
                        + " what it does not answer is waited for a quarter of the time.");
            }
            Deadlines near = calibration.silent() ? options.deadlines().forSilence() : options.deadlines();
            client.close();
            client = new WireClient(options.target(), near.across(preflight.roundTrip()));
            return new Bench(client, calibration, preflight.distance(), options, selection, sink);
        } catch (UnreachableException e) {
            client.close();
            throw e;
        }
    }

    public Calibration calibration() {
        return calibration;
    }

    /** All selected trials, in the order of the catalogues. */
    public List<Trial> trials() {
        return Catalogues.all().stream().flatMap(this::trials).toList();
    }

    /** From now on only the trials of this part are handed out by {@link #due}. */
    public void begin(Phase phase) {
        phases.set(EnumSet.of(phase));
    }

    /** The selected trials of one catalogue that the part of the run asks for; all, unless one has begun. */
    public Stream<Trial> due(Catalogue catalogue) {
        return trials(catalogue).filter(trial -> phases.get().contains(Phase.of(trial)));
    }

    /** What {@link #due} says, case by case. */
    public Stream<CaseTrials> casesDue(Catalogue catalogue) {
        return CaseTrials.of(due(catalogue));
    }

    /** The suites that have any trial {@link #due}, in the order of the RFCs. */
    public List<Class<?>> suitesDue() {
        return Suites.all().stream()
                .filter(suite -> due(Catalogues.ofSuite(suite)).findAny().isPresent())
                .toList();
    }

    private Stream<Trial> trials(Catalogue catalogue) {
        return catalogue
                .cases()
                .flatMap(conformanceCase -> Arrays.stream(Delivery.values())
                        .filter(options.deliveries()::contains)
                        .filter(conformanceCase.deliveries()::contains)
                        .map(delivery -> new Trial(conformanceCase, delivery))
                        .filter(selection));
    }

    /** Says after which case nobody served us any more, once that has happened. */
    public Optional<String> death() {
        return liveness.death();
    }

    /** From now on trials are reported as not run. */
    public void stop(String reason) {
        stopped.compareAndSet("", reason);
    }

    /**
     * Runs a case in each of its deliveries, one after the other unless one takes long.
     *
     * @throws AssertionError when the target fails it in any
     * @throws NotJudgedException when none fails, and any is inconclusive or our own fault
     * @throws TestAbortedException otherwise, when the target does not offer what it needs, or nobody listens any more
     */
    public void run(CaseTrials trials) {
        List<CaseResult> results = results(trials);
        told(results, Verdict.FAIL).ifPresent(message -> {
            throw new AssertionError(message);
        });
        told(results, Verdict.INCONCLUSIVE, Verdict.ERROR).ifPresent(message -> {
            throw new NotJudgedException(message);
        });
        told(results, Verdict.NOT_APPLICABLE, Verdict.NOT_RUN).ifPresent(message -> {
            throw new TestAbortedException(message);
        });
    }

    /** In their order where one connection at a time is asked for. */
    private List<CaseResult> results(CaseTrials trials) {
        return options.jobs() == 1 || trials.conformanceCase().alone()
                ? trials.trials().stream().map(this::result).toList()
                : deliveries.run(trials.trials(), this::result);
    }

    /** Runs one trial, and hands its result to the sink; whatever the verdict is, nothing is thrown. */
    public void run(Trial trial) {
        result(trial);
    }

    private CaseResult result(Trial trial) {
        CaseResult result = measure(trial);
        sink.accept(result);
        if (stopped.get().isEmpty()) {
            checks.behind(result);
        }
        return result;
    }

    /** A line for each trial with one of these verdicts; empty when there is none. */
    private static Optional<String> told(List<CaseResult> results, Verdict... verdicts) {
        return results.stream()
                .filter(result -> List.of(verdicts).contains(result.verdict()))
                .map(result -> result.verdict() + " " + result.trial().id() + ": " + result.matched() + "; seen: "
                        + result.seen())
                .reduce((one, other) -> one + "\n" + other);
    }

    @Override
    public void close() {
        deliveries.close();
        player.close();
        gate.close();
        metronome.close();
        client.close();
    }

    /** Why what needs this is not judged. */
    static String notOffered(Feature missing) {
        return switch (missing) {
            case TLS -> "the target is not met over TLS (wss://)";
            case PONG -> "the target answers no Ping, which 5.5.2 holds against it, and this case goes by Pongs";
            case BINARY -> "the target answered no Binary, as an application of text may";
            case ECHO, SUBPROTOCOL, DEFLATE -> "the target was not seen to offer " + missing;
        };
    }

    private Optional<String> absence(ConformanceCase conformanceCase) {
        Optional<String> missing = conformanceCase.needs().stream()
                .filter(feature -> !calibration.features().contains(feature))
                .sorted()
                .findFirst()
                .map(feature -> feature == Feature.ECHO && client.target().echo() instanceof Echo.Never
                        ? "the target is said not to echo"
                        : notOffered(feature));
        return missing.or(
                () -> Optional.of(CHOOSY).filter(words -> calibration.choosy() && conformanceCase.sendsMessages()));
    }

    /** What looks like a failure may be the end of a target that another case has killed. */
    private boolean diedBeside(Trial trial, CaseResult result) {
        return result.verdict() == Verdict.FAIL
                && options.jobs() > 1
                && !trial.conformanceCase().alone()
                && result.transcript()
                        .filter(seen -> seen.ended() && seen.close().isEmpty())
                        .isPresent()
                && !liveness.listens();
    }

    private CaseResult measure(Trial trial) {
        if (!stopped.get().isEmpty() || death().isPresent()) {
            return CaseResult.unplayed(trial, Verdict.NOT_RUN, death().orElse(stopped.get()));
        }
        Optional<String> absence = absence(trial.conformanceCase());
        if (absence.isPresent()) {
            return CaseResult.unplayed(trial, Verdict.NOT_APPLICABLE, absence.get());
        }
        CaseResult result = measurement.of(trial);
        boolean connected =
                result.transcript().filter(seen -> !seen.connected()).isEmpty();
        if (connected && checks.late(result)) {
            return CaseResult.unplayed(trial, Verdict.NOT_RUN, death().orElse(""));
        }
        if (connected) {
            liveness.served(trial);
            return diedBeside(trial, result) ? result.inconclusive(BLAMELESS) : result;
        }
        boolean alone = trial.conformanceCase().alone();
        boolean lives = liveness.survives("by " + trial.id(), alone);
        if (!lives && alone && !trial.conformanceCase().exchange().companions().isEmpty()) {
            // What its own connections did to the target is its verdict.
            return result;
        }
        return lives
                ? measurement.of(trial)
                : CaseResult.unplayed(trial, Verdict.NOT_RUN, death().orElse("nobody listens"));
    }
}
