package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;

/** Makes of the test that JUnit knows the case that readers know. */
final class AllureCase {

    private final Register register;
    private final Sections sections;
    private final Profile profile;

    AllureCase(Register register, Sections sections, Profile profile) {
        this.register = register;
        this.sections = sections;
        this.profile = profile;
    }

    Subject subject(CaseResult result) {
        return Subject.of(result.trial().conformanceCase(), register);
    }

    void describe(TestResult test, CaseResult result) {
        ConformanceCase conformanceCase = result.trial().conformanceCase();
        Subject subject = subject(result);
        String heading = sections.heading(subject);
        String id = result.trial().id();
        test.setName(id)
                .setFullName(conformanceCase.id())
                .setHistoryId(id)
                .setTestCaseId(id)
                .setTestCaseName(conformanceCase.text())
                .setTitlePath(new ArrayList<>(List.of(subject.rfc(), heading)))
                .setLabels(AllureLabels.of(result, subject, heading, profile))
                .setDescriptionHtml(AllureDescription.of(result));
        test.setLinks(new ArrayList<>(
                List.of(new Link().setName(subject.toString()).setType("custom").setUrl(subject.link()))));
        test.setParameters(new ArrayList<>(List.of(new Parameter()
                .setName("delivery")
                .setValue(result.trial().delivery().toString()))));
        test.setSteps(AllureSteps.of(result));
    }
}
