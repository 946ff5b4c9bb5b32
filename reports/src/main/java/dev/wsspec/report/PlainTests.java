package dev.wsspec.report;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells a listener what happens, but keeps from it which methods the tests are: all trials of a suite are one method, whose
 * annotations say nothing to readers, and to look them up for each trial takes longer than most trials.
 */
final class PlainTests implements TestExecutionListener {

    private final TestExecutionListener listener;

    PlainTests(TestExecutionListener listener) {
        this.listener = listener;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        listener.testPlanExecutionStarted(plan);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        listener.testPlanExecutionFinished(plan);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        listener.executionStarted(plain(identifier));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        listener.executionFinished(plain(identifier), result);
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        listener.executionSkipped(identifier, reason);
    }

    private static TestIdentifier plain(TestIdentifier identifier) {
        if (!identifier.isTest()) {
            return identifier;
        }
        var test = new PlainTest(identifier.getUniqueIdObject(), identifier.getDisplayName());
        // What has no parent is taken for an engine, and left out.
        identifier.getParentIdObject().ifPresent(parent -> test.setParent(new PlainTest(parent, "a suite")));
        return TestIdentifier.from(test);
    }

    /** A test with a name and no method. */
    private static final class PlainTest extends AbstractTestDescriptor {

        PlainTest(UniqueId id, String name) {
            super(id, name);
        }

        @Override
        public TestDescriptor.Type getType() {
            return TestDescriptor.Type.TEST;
        }
    }
}
