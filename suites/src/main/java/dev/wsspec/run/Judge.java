package dev.wsspec.run;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Level;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Requirement;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.wire.Deadlines;
import dev.wsspec.wire.Exchange;
import dev.wsspec.wire.Transcript;
import java.time.Duration;
import java.util.Optional;

/** Turns a transcript into a verdict; needs no socket and gives the same answer to the same transcript. */
final class Judge {

    private final Profile profile;
    private final Deadlines deadlines;

    Judge(Profile profile, Deadlines deadlines) {
        this.profile = profile;
        this.deadlines = deadlines;
    }

    Judgement judge(Trial trial, Requirement requirement, Transcript seen) {
        ConformanceCase conformanceCase = trial.conformanceCase();
        Judgement plain = first(conformanceCase, seen)
                .map(Judge::of)
                .orElseGet(() -> new Judgement(
                        Verdict.FAIL, "none of the allowed reactions", requirement.section(), requirement.text()));
        boolean judged = plain.verdict() != Verdict.PASS && plain.verdict() != Verdict.NOT_APPLICABLE;
        if (judged && Race.refused(trial, plain, seen)) {
            return Race.WON;
        }
        return late(plain, trial, seen) ? weakened(plain) : inProfile(plain, conformanceCase, requirement);
    }

    /** What was seen is itself the failure: more time would not have made it right. */
    static boolean fails(ConformanceCase conformanceCase, Transcript seen) {
        return first(conformanceCase, seen)
                .filter(outcome -> outcome.verdict() == Verdict.FAIL)
                .isPresent();
    }

    private static Optional<Outcome> first(ConformanceCase conformanceCase, Transcript seen) {
        return conformanceCase.outcomes().stream()
                .filter(outcome -> outcome.reaction().matches().test(seen))
                .findFirst();
    }

    private static Judgement of(Outcome outcome) {
        return new Judgement(outcome.verdict(), outcome.reaction().text(), outcome.section(), outcome.reason());
    }

    private boolean late(Judgement plain, Trial trial, Transcript seen) {
        Duration prompt = late(deadlines, trial.conformanceCase().exchange());
        return plain.verdict() == Verdict.PASS && Timing.reaction(seen).compareTo(prompt) > 0;
    }

    /** What takes longer is late. */
    static Duration late(Deadlines deadlines, Exchange exchange) {
        return deadlines.stretchedFor(exchange).soft().multipliedBy(2);
    }

    private static Judgement weakened(Judgement plain) {
        return plain.as(Verdict.WEAK, "2.1", "correct but late: an idle server has no reason to take this long");
    }

    private Judgement inProfile(Judgement plain, ConformanceCase conformanceCase, Requirement requirement) {
        VerdictClass verdictClass = requirement.verdictClass();
        if (profile == Profile.CORE && plain.verdict() == Verdict.FAIL) {
            return switch (verdictClass) {
                case FAIL -> plain;
                case FAIL_STRICT ->
                    plain.as(
                            Verdict.WEAK,
                            requirement.section(),
                            "a MUST whose consequence many servers leave out: " + requirement.text());
                case FAIL_HTTP -> plain.as(Verdict.WEAK, requirement.section(), "HTTP layer: " + requirement.text());
                case WARN, INFO, NONE ->
                    plain.as(Verdict.WEAK, requirement.section(), "not met: " + requirement.text());
            };
        }
        boolean missed = plain.verdict() == Verdict.WEAK && conformanceCase.level() != Level.MAY;
        return profile == Profile.STRICT && missed ? plain.as(Verdict.FAIL, plain.section(), plain.reason()) : plain;
    }
}
