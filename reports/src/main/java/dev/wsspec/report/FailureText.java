package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import java.util.ArrayList;
import java.util.List;

/** What the author of a server has to know about a result that is not a plain pass, as a block for terminals. */
public final class FailureText {

    private final RunInfo run;
    private final Register register;

    public FailureText(RunInfo run, Register register) {
        this.run = run;
        this.register = register;
    }

    /** Several lines, each with its end. */
    public String of(CaseResult result) {
        ConformanceCase conformanceCase = result.trial().conformanceCase();
        var lines = new ArrayList<String>();
        lines.add(result.verdict() + "  " + result.trial().id() + "  " + conformanceCase.level() + "  "
                + Subject.of(conformanceCase, register));
        lines.add("  " + conformanceCase.text());
        field(lines, "sent", ExchangeText.lines(conformanceCase.exchange()));
        field(
                lines,
                "allowed",
                conformanceCase.outcomes().stream().map(FailureText::outcome).toList());
        field(lines, "seen", List.of(Escaped.text(result.seen())));
        field(lines, "because", List.of(because(result)));
        if (!conformanceCase.hint().isEmpty()) {
            field(lines, "hint", List.of(conformanceCase.hint()));
        }
        field(lines, "again", List.of(new RerunCommand(run).of(result.trial())));
        return String.join("\n", lines) + "\n";
    }

    private static String because(CaseResult result) {
        return Escaped.text(result.matched()) + reason(result.section(), result.reason());
    }

    private static String outcome(Outcome outcome) {
        return outcome.verdict() + " " + outcome.reaction().text() + reason(outcome.section(), outcome.reason());
    }

    private static String reason(String section, String reason) {
        if (reason.isEmpty()) {
            return section.isEmpty() ? "" : " (§" + section + ")";
        }
        return " (" + (section.isEmpty() ? "" : "§" + section + ": ") + Escaped.text(reason) + ")";
    }

    private static void field(List<String> lines, String name, List<String> values) {
        String label = name;
        for (String value : values) {
            lines.add(String.format("  %-8s %s", label, value));
            label = "";
        }
    }
}
