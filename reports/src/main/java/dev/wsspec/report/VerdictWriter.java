package dev.wsspec.report;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes Allure's files with the message of the verdict in place of a stack trace of ours, and without containers. */
final class VerdictWriter implements AllureResultsWriter {

    private final AllureResultsWriter files;
    private final DiskQueue disk = new DiskQueue();
    private final Map<String, StatusDetails> details = new ConcurrentHashMap<>();

    private final Set<String> excused = ConcurrentHashMap.newKeySet();

    VerdictWriter(Path dir) {
        files = new FileSystemResultsWriter(dir);
    }

    /** What to say about the test of that id, once it is written. */
    void say(String uuid, String message, String seen) {
        details.put(uuid, new StatusDetails().setMessage(message).setTrace(seen));
    }

    /** The same, and it counts as passed whatever JUnit saw. */
    void excuse(String uuid, String message, String seen) {
        say(uuid, message, seen);
        excused.add(uuid);
    }

    @Override
    public void write(TestResult test) {
        StatusDetails said = details.remove(test.getUuid());
        test.setStatusDetails(said == null ? test.getStatusDetails() : said);
        if (excused.remove(test.getUuid())) {
            test.setStatus(Status.PASSED);
        }
        disk.later(() -> files.write(test));
    }

    /** Containers hold fixtures, and no suite has any. */
    @Override
    public void write(TestResultContainer container) {}

    @Override
    public void write(String source, InputStream attachment) {
        try {
            byte[] content = attachment.readAllBytes();
            disk.later(() -> files.write(source, new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all is written, and reports what could not be. */
    void finish() throws IOException {
        disk.drain();
    }
}
