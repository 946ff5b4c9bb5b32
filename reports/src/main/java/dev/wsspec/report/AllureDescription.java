package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.run.CaseResult;
import java.util.stream.Collectors;

/** A case and its result on one page of HTML in which nothing is markup but our own. */
final class AllureDescription {

    private AllureDescription() {}

    static String of(CaseResult result) {
        ConformanceCase conformanceCase = result.trial().conformanceCase();
        if (AllureSteps.brief(result)) {
            return Html.element("p", conformanceCase.text())
                    + part("Seen", Html.element("p", result.seen()))
                    + Html.element(
                            "p", "Sent octet by octet, and passed. The same delivered whole tells all about it.");
        }
        String sent = String.join("\n", ExchangeText.lines(conformanceCase.exchange()));
        String allowed = conformanceCase.outcomes().stream()
                .map(AllureDescription::outcome)
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return Html.element("p", conformanceCase.text())
                + part("Sent", "<pre>" + lines(sent) + "</pre>")
                + part("Allowed", allowed)
                + part("Seen", Html.element("p", result.seen()))
                + part(
                        "Verdict",
                        Html.element("p", result.verdict() + ": " + result.matched())
                                + reason(result.section(), result.reason()))
                + (conformanceCase.hint().isEmpty() ? "" : part("Hint", Html.element("p", conformanceCase.hint())));
    }

    private static String part(String title, String html) {
        return Html.element("h4", title) + html;
    }

    private static String lines(String text) {
        return text.lines().map(Html::escape).collect(Collectors.joining("\n"));
    }

    private static String outcome(Outcome outcome) {
        return "<li>" + Html.element("b", outcome.verdict().name()) + " "
                + Html.escape(outcome.reaction().text())
                + reason(outcome.section(), outcome.reason()) + "</li>";
    }

    private static String reason(String section, String reason) {
        if (reason.isEmpty()) {
            return "";
        }
        return " " + Html.element("i", (section.isEmpty() ? "" : "§" + section + ": ") + reason);
    }
}
