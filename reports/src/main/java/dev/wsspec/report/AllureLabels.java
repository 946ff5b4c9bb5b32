package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The labels by which Allure groups and filters cases; those that JUnit's names would give are of no use to readers. */
final class AllureLabels {

    private AllureLabels() {}

    static List<Label> of(CaseResult result, Subject subject, String heading, Profile profile) {
        var conformanceCase = result.trial().conformanceCase();
        // The list has to be one that Allure can add to.
        return new ArrayList<>(List.of(
                label("epic", subject.rfc()),
                label("feature", heading),
                label("story", conformanceCase.requirement()),
                label("parentSuite", subject.rfc()),
                label("suite", heading),
                label("severity", severity(conformanceCase.level(), subject.verdictClass())),
                label("tag", "level:" + conformanceCase.level()),
                label("tag", "verdict:" + result.verdict()),
                label("tag", "profile:" + profile.name().toLowerCase(Locale.ROOT)),
                label("thread", Thread.currentThread().getName()),
                label("framework", "wsspec")));
    }

    static String severity(Level level, VerdictClass verdictClass) {
        return switch (verdictClass) {
            case FAIL -> byLevel(level);
            case FAIL_STRICT, WARN -> level == Level.MAY ? "minor" : "normal";
            case FAIL_HTTP -> "minor";
            case INFO, NONE -> "trivial";
        };
    }

    private static String byLevel(Level level) {
        return switch (level) {
            case MUST -> "critical";
            case SHOULD -> "normal";
            case MAY -> "minor";
        };
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
