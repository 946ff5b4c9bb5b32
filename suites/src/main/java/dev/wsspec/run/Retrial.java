package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.register.Requirement;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Transcript;
import java.util.Optional;
import java.util.Set;

/** Judges the transcripts of an earlier run with the cases and the register of today; needs no target. */
public final class Retrial {

    private final Judge judge;
    private final Register register;
    private final Set<Feature> features;
    private final PassiveLedger ledger = new PassiveLedger();

    /**
     * @param patience the factor on deadlines that the run had
     * @param features what the target of the run offered
     */
    public Retrial(Profile profile, double patience, Set<Feature> features, Register register) {
        this.judge = new Judge(profile, Deadlines.patience(patience));
        this.register = register;
        this.features = Set.copyOf(features);
    }

    /** Holds a transcript against the passive rules, as each of a run is; all of them come before the first judgement. */
    public void examine(ConformanceCase played, Transcript seen) {
        ledger.examine(played, seen);
    }

    /** A verdict where the target does not offer what the case needs today. */
    public Optional<Judgement> without(ConformanceCase conformanceCase) {
        return conformanceCase.needs().stream()
                .filter(feature -> !features.contains(feature))
                .sorted()
                .findFirst()
                .map(feature -> new Judgement(Verdict.NOT_APPLICABLE, Bench.notOffered(feature), "", ""));
    }

    /** Whether the control of a case was served; always where it has none. */
    public boolean served(ConformanceCase conformanceCase, Transcript control) {
        return conformanceCase.control().isEmpty()
                || Controls.served(conformanceCase.control().get(), control);
    }

    /** @throws IllegalStateException when the register has no such requirement */
    public Judgement judge(Trial trial, Transcript seen) {
        ConformanceCase conformanceCase = trial.conformanceCase();
        Requirement requirement = register.find(conformanceCase.requirement())
                .orElseThrow(() -> new IllegalStateException("no row " + conformanceCase.requirement()));
        Transcript decisive = conformanceCase.passive().flatMap(ledger::breach).orElse(seen);
        return judge.judge(trial, requirement, decisive);
    }
}
