package dev.wsspec.junit;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What JUnit told about tests. */
final class Told implements TestExecutionListener {

    private final List<String> names = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private TestPlan plan;

    /** Each with the container it is in. */
    List<String> names() {
        return names;
    }

    List<Throwable> failed() {
        return failed;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan begun) {
        plan = begun;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            names.add(plan.getParent(test).orElseThrow().getDisplayName() + " / " + test.getDisplayName());
        }
        result.getThrowable().ifPresent(failed::add);
    }
}
