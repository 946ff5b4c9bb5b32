package dev.wsspec.report;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes Allure's files with the message of the verdict in place of a stack trace of ours, and without containers. */
final class VerdictWriter implements AllureResultsWriter {

    private final AllureResultsWriter files;
    private final Map<String, String> messages = new ConcurrentHashMap<>();

    VerdictWriter(Path dir) {
        files = new FileSystemResultsWriter(dir);
    }

    /** The message for the test of that id, once it is written. */
    void say(String uuid, String message) {
        messages.put(uuid, message);
    }

    @Override
    public void write(TestResult test) {
        String message = messages.remove(test.getUuid());
        if (message != null) {
            test.setStatusDetails(new StatusDetails().setMessage(message));
        }
        files.write(test);
    }

    /** Containers hold fixtures, and no suite has any. */
    @Override
    public void write(TestResultContainer container) {}

    @Override
    public void write(String source, InputStream attachment) {
        files.write(source, attachment);
    }
}
