package dev.wsspec.runner;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Leaves container tests out where there is no engine, and says so; where one is promised that is a failure. */
final class EngineCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a container engine answers");
        }
        if ("required".equals(System.getenv("WSSPEC_ENGINE"))) {
            throw new IllegalStateException("WSSPEC_ENGINE=required promises a container engine, and none answers.");
        }
        String sentence = "No container engine answers: the tests of " + context.getDisplayName() + " were NOT run.";
        if (context.getTestMethod().isEmpty()) {
            System.out.println(sentence);
        }
        return ConditionEvaluationResult.disabled(sentence);
    }
}
