package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Solitude;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.wire.Transcript;
import java.util.Optional;

/** Plays and judges one trial; a violating case is judged only when its control is served. */
final class Measurement {

    /**
     * A verdict, and of what it is about as much as reports need.
     *
     * @param seen in one line
     * @param played without its transcript
     * @param conclusive to measure it again would show the same
     */
    private record Judged(
            Judgement judgement, String seen, Transcript shown, Player.Played played, boolean conclusive) {}

    private static final int SHOWN_OCTETS = 32 << 10;
    private static final int SHOWN_EVENTS = 200;

    private final Player player;
    private final Judge judge;
    private final Register register;
    private final PassiveLedger ledger = new PassiveLedger();
    private final Controls controls;

    Measurement(Player player, Judge judge, Register register) {
        this.player = player;
        this.judge = judge;
        this.register = register;
        this.controls = new Controls(player, ledger);
    }

    CaseResult of(Trial trial) {
        long started = System.currentTimeMillis();
        long begun = System.nanoTime();
        try {
            return measured(trial, started);
        } catch (RuntimeException | StackOverflowError e) {
            return new CaseResult(
                    trial,
                    Verdict.ERROR,
                    "wsspec itself failed: " + e,
                    "",
                    "",
                    "nothing",
                    Optional.empty(),
                    Optional.empty(),
                    started,
                    System.nanoTime() - begun,
                    false);
        }
    }

    private CaseResult measured(Trial trial, long started) {
        ConformanceCase conformanceCase = trial.conformanceCase();
        Requirement requirement = register.find(conformanceCase.requirement())
                .orElseThrow(() -> new IllegalStateException("no row " + conformanceCase.requirement()));
        Optional<Controls.Control> control =
                conformanceCase.control().map(one -> controls.play(one, conformanceCase.alone()));
        if (control.isPresent() && !control.get().served()) {
            return result(
                    trial,
                    new Judgement(
                            Verdict.INCONCLUSIVE,
                            "the control, the same without the violation, was not served either: "
                                    + control.get().seen(),
                            "",
                            ""),
                    "nothing",
                    Optional.empty(),
                    control,
                    started,
                    0,
                    false);
        }
        Judged judged = judged(trial, requirement, player.play(Part.of(trial, conformanceCase.alone())));
        boolean late = conformanceCase.solitude() == Solitude.WHEN_NOT_PASSED
                && judged.judgement.verdict() != Verdict.PASS
                && !judged.conclusive;
        Judged decisive = late ? judged(trial, requirement, player.apart(Part.of(trial, true))) : judged;
        Player.Played all = late ? decisive.played.behind(judged.played.nanos()) : decisive.played;
        return result(
                trial,
                decisive.judgement,
                decisive.seen,
                Optional.of(decisive.shown),
                control,
                all.startedMillis(),
                all.nanos(),
                all.repeatedAlone());
    }

    private Judged judged(Trial trial, Requirement requirement, Player.Played played) {
        ConformanceCase conformanceCase = trial.conformanceCase();
        return player.judging(played.transcript(), () -> {
            ledger.examine(conformanceCase, played.transcript());
            Transcript seen = conformanceCase.passive().flatMap(ledger::breach).orElse(played.transcript());
            return new Judged(
                    judge.judge(trial, requirement, seen),
                    Seen.of(seen),
                    shown(seen),
                    played.bare(),
                    played.conclusive() || Judge.fails(conformanceCase, played.transcript()));
        });
    }

    private static CaseResult result(
            Trial trial,
            Judgement judgement,
            String seen,
            Optional<Transcript> shown,
            Optional<Controls.Control> control,
            long started,
            long nanos,
            boolean repeated) {
        return new CaseResult(
                trial,
                judgement.verdict(),
                judgement.matched(),
                judgement.section(),
                judgement.reason(),
                seen,
                shown,
                control.map(Controls.Control::shown),
                started,
                nanos,
                repeated);
    }

    /** What reports can show; the octets of a heavy exchange would fill the memory. */
    static Transcript shown(Transcript seen) {
        return seen.abridged(SHOWN_OCTETS, SHOWN_EVENTS);
    }
}
