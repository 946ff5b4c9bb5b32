package dev.wsspec.report;

import dev.wsspec.cases.Level;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import io.qameta.allure.model.Label;
import java.util.List;
import java.util.Locale;

/** The labels by which Allure groups and filters cases; names of classes and methods are of no use to readers. */
final class AllureLabels {

    private AllureLabels() {}

    static List<Label> of(CaseResult result, Subject subject, String heading, Profile profile, String thread) {
        var conformanceCase = result.trial().conformanceCase();
        return List.of(
                label("epic", subject.rfc()),
                label("feature", heading),
                label("story", conformanceCase.requirement()),
                label("parentSuite", subject.rfc()),
                label("suite", heading),
                label("severity", severity(conformanceCase.level(), subject.verdictClass())),
                label("tag", "level:" + conformanceCase.level()),
                label("tag", "verdict:" + result.verdict()),
                label("tag", "profile:" + profile.name().toLowerCase(Locale.ROOT)),
                label("thread", thread),
                label("framework", "wsspec"));
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
