package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells a result in Allure's terms, under the names that readers know. */
final class AllureCase {

    private final Register register;
    private final Sections sections;
    private final Profile profile;
    private final KnownFailures known;

    AllureCase(Register register, Sections sections, Profile profile, KnownFailures known) {
        this.register = register;
        this.sections = sections;
        this.profile = profile;
        this.known = known;
    }

    /** @param thread the one the trial ran on, by which Allure draws its timeline */
    TestResult of(CaseResult result, String thread) {
        ConformanceCase conformanceCase = result.trial().conformanceCase();
        Subject subject = Subject.of(conformanceCase, register);
        String heading = sections.heading(subject);
        String id = result.trial().id();
        var test = new TestResult()
                .setUuid(UUID.randomUUID().toString())
                .setName(id)
                .setFullName(conformanceCase.id())
                .setHistoryId(id)
                .setTestCaseId(id)
                .setTestCaseName(conformanceCase.text())
                .setTitlePath(List.of(subject.rfc(), heading))
                .setLabels(AllureLabels.of(result, subject, heading, profile, thread))
                .setStage(Stage.FINISHED)
                .setStart(result.startedMillis())
                .setStop(result.startedMillis() + result.nanos() / 1_000_000)
                .setDescriptionHtml(AllureDescription.of(result));
        test.setLinks(
                List.of(new Link().setName(subject.toString()).setType("custom").setUrl(subject.link())));
        test.setParameters(List.of(new Parameter()
                .setName("delivery")
                .setValue(result.trial().delivery().toString())));
        test.setSteps(AllureSteps.of(result));
        judged(test, result, subject);
        return test;
    }

    /** A verdict in place of a stack trace of ours; what a baseline excuses has passed. */
    private void judged(TestResult test, CaseResult result, Subject subject) {
        String message = AllureMessage.of(result, subject);
        String seen = "seen: " + Escaped.text(result.seen());
        Optional<String> excuse = known.reason(result.trial().id(), result.verdict());
        test.setStatus(excuse.isPresent() ? Status.PASSED : status(result.verdict()));
        if (excuse.isPresent()) {
            test.setStatusDetails(new StatusDetails()
                    .setMessage(AllureMessage.known(message))
                    .setTrace(AllureMessage.trace(excuse.get(), seen)));
        } else if (!message.isEmpty()) {
            test.setStatusDetails(new StatusDetails().setMessage(message).setTrace(seen));
        }
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case PASS, WEAK, OBSERVED -> Status.PASSED;
            case FAIL -> Status.FAILED;
            case INCONCLUSIVE, ERROR -> Status.BROKEN;
            case NOT_APPLICABLE, NOT_RUN -> Status.SKIPPED;
        };
    }
}
