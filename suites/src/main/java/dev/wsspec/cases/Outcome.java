package dev.wsspec.cases;

/**
 * One way the target may react, what that is worth, and why.
 *
 * @param section the section that gives the reason, empty when the requirement itself does
 */
public record Outcome(Verdict verdict, Reaction reaction, String section, String reason) {

    public static Outcome pass(Reaction reaction) {
        return new Outcome(Verdict.PASS, reaction, "", "");
    }

    /** A weak outcome has to say {@link #because}. */
    public static Outcome weak(Reaction reaction) {
        return new Outcome(Verdict.WEAK, reaction, "", "");
    }

    /** Only to give a foreseen failure its own words: what matches no outcome fails anyway. */
    public static Outcome fail(Reaction reaction) {
        return new Outcome(Verdict.FAIL, reaction, "", "");
    }

    /** What the case is about was declined, as the target may; nothing is judged. */
    public static Outcome notApplicable(Reaction reaction) {
        return new Outcome(Verdict.NOT_APPLICABLE, reaction, "", "");
    }

    /** The RFC leaves this open. */
    public static Outcome observed(Reaction reaction) {
        return new Outcome(Verdict.OBSERVED, reaction, "", "");
    }

    public Outcome because(String inSection, String why) {
        return new Outcome(verdict, reaction, inSection, why);
    }
}
