package dev.wsspec.runner;

import dev.wsspec.run.ResultSink;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Tells when JUnit could not run a suite: its trials would otherwise be missing without a word. */
final class Breakage implements TestExecutionListener {

    private final ResultSink sink;

    Breakage(ResultSink sink) {
        this.sink = sink;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isContainer() && result.getStatus() == TestExecutionResult.Status.FAILED) {
            String why = result.getThrowable().map(OneLine::of).orElse("for no known reason");
            sink.notice("wsspec itself failed to run " + identifier.getDisplayName() + ": " + why + ".");
        }
    }
}
