package dev.wsspec.report;

import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.ResultSink;
import dev.wsspec.wire.Transcript;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Tells Allure what a JUnit test found out, on the thread of that test and while it runs.
 *
 * <p>The launcher needs {@link #listener()}, and must not register Allure's own by itself.
 */
public final class AllureSink implements ResultSink {

    /** The folder below the report directory. */
    public static final String DIR = "allure-results";

    private static final String CAPTURE = "application/vnd.tcpdump.pcap";

    private final Path results;
    private final VerdictWriter writer;
    private final AllureLifecycle lifecycle;
    private final AllureCase cases;
    private final KnownFailures known;

    private AllureSink(Path results, Register register, Profile profile, KnownFailures known) {
        this.known = known;
        this.results = results;
        this.writer = new VerdictWriter(results);
        this.lifecycle = new AllureLifecycle(writer);
        this.cases = new AllureCase(register, Sections.load(), profile);
    }

    /** Starts with an empty folder. */
    public static AllureSink begin(Path reportDir, Register register, Profile profile) throws IOException {
        return begin(reportDir, register, profile, KnownFailures.NONE);
    }

    /** The same, and shows what the user knows of as known and not as failed. */
    public static AllureSink begin(Path reportDir, Register register, Profile profile, KnownFailures known)
            throws IOException {
        Path results = reportDir.resolve(DIR);
        Folder.delete(results);
        Files.createDirectories(results);
        return new AllureSink(results, register, profile, known);
    }

    /** What the launcher has to be given. */
    public TestExecutionListener listener() {
        return new PlainTests(new AllureJunitPlatform(lifecycle));
    }

    /**
     * Does nothing on a thread that runs no JUnit test.
     *
     * <p>What went well is told by its steps; thousands of attachments that nobody opens would make the report too large
     * to pass on.
     */
    @Override
    public void accept(CaseResult result) {
        lifecycle.getCurrentTestCase().ifPresent(uuid -> {
            String message = AllureMessage.of(result, cases.subject(result));
            String seen = "seen: " + Escaped.text(result.seen());
            Optional<String> excuse = known.reason(result.trial().id(), result.verdict());
            if (excuse.isPresent()) {
                writer.excuse(uuid, AllureMessage.known(message), AllureMessage.trace(excuse.get(), seen));
            } else if (!message.isEmpty()) {
                writer.say(uuid, message, seen);
            }
            lifecycle.updateTestCase(uuid, test -> cases.describe(test, result));
            if (AllureMessage.troubled(result)) {
                result.transcript().ifPresent(transcript -> attach("transcript and octets", transcript, result));
                result.control()
                        .ifPresent(transcript -> attach("transcript and octets of the control", transcript, result));
            }
        });
    }

    /** Adds what is known about the run as a whole, and which build it was part of. */
    public void finish(RunInfo run, Optional<CiBuild> build) throws IOException {
        writer.finish();
        Files.writeString(results.resolve("categories.json"), Resources.text("categories.json"));
        Files.writeString(results.resolve("environment.properties"), AllureEnvironment.of(run));
        if (build.isPresent()) {
            Files.writeString(results.resolve("executor.json"), Json.pretty(build.get()));
        }
    }

    private void attach(String name, Transcript transcript, CaseResult result) {
        String text = TranscriptText.annotated(transcript) + "\n" + TranscriptText.hexDump(transcript);
        lifecycle.addAttachment(name, "text/plain", ".txt", text.getBytes(StandardCharsets.UTF_8));
        byte[] capture = WireCapture.of(transcript, result.startedMillis());
        lifecycle.addAttachment(name + " for Wireshark", CAPTURE, ".pcap", capture);
    }
}
