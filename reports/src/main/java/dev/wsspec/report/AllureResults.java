package dev.wsspec.report;

import io.qameta.allure.DefaultLaunchResults;
import io.qameta.allure.Reader;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Collects what Allure's readers find in a folder of results. Its own collector looks into each attachment to guess what it
 * is, which takes more time than all the rest; ours say that themselves. Readers work on several threads.
 */
final class AllureResults implements ResultsVisitor {

    private final Configuration configuration;
    private final Map<Path, Attachment> attachments = new ConcurrentHashMap<>();
    private final Set<TestResult> results = ConcurrentHashMap.newKeySet();
    private final Map<String, Object> extra = new ConcurrentHashMap<>();

    private AllureResults(Configuration configuration) {
        this.configuration = configuration;
    }

    static LaunchResults read(Configuration configuration, Path folder) {
        var found = new AllureResults(configuration);
        configuration.getExtensions(Reader.class).forEach(reader -> reader.readResults(configuration, found, folder));
        return new DefaultLaunchResults(found.results, found.attachments, found.extra);
    }

    @Override
    public Attachment visitAttachmentFile(Path file) {
        return attachments.computeIfAbsent(file, this::attachment);
    }

    @Override
    public void visitTestResult(TestResult result) {
        results.add(result);
    }

    @Override
    public void visitExtra(String name, Object value) {
        extra.put(name, value);
    }

    @Override
    public void error(String message, Exception problem) {
        throw new IllegalStateException(message, problem);
    }

    @Override
    public void error(String message) {
        throw new IllegalStateException(message);
    }

    private Attachment attachment(Path file) {
        String name = file.getFileName().toString();
        String uid =
                configuration.requireContext(RandomUidContext.class).getValue().get();
        try {
            return new Attachment()
                    .setUid(uid)
                    .setName(name)
                    .setSource(uid + name.substring(Math.max(0, name.lastIndexOf('.'))))
                    .setType("application/octet-stream")
                    .setSize(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
