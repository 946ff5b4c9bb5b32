package dev.wsspec.report;

import dev.wsspec.autobahn.AutobahnMap;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the author of a server has to know about a result that is not a plain pass, as a block for terminals. */
public final class FailureText {

    private static final int NUMBERS = 8;

    private final Register register;
    private final AutobahnMap autobahn;
    private final Function<Trial, String> again;

    public FailureText(RunInfo run, Register register, AutobahnMap autobahn) {
        this(register, autobahn, new RerunCommand(run)::of);
    }

    /** @param again the command that runs one trial again */
    public FailureText(Register register, AutobahnMap autobahn, Function<Trial, String> again) {
        this.register = register;
        this.autobahn = autobahn;
        this.again = again;
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
        replaced(conformanceCase.id()).ifPresent(numbers -> field(lines, "replaces", List.of(numbers)));
        field(lines, "again", List.of(again.apply(result.trial())));
        return String.join("\n", lines) + "\n";
    }

    /** What those who come from Autobahn|Testsuite know the case by. */
    private Optional<String> replaced(String id) {
        List<String> numbers = autobahn.replacedBy(id);
        String more = numbers.size() > NUMBERS ? " and " + (numbers.size() - NUMBERS) + " more" : "";
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(numbers.stream().limit(NUMBERS).collect(Collectors.joining(", ", "Autobahn ", more)));
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
