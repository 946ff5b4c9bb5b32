package dev.wsspec.report;

import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.ResultSink;
import dev.wsspec.wire.Transcript;
import io.qameta.allure.AllureConstants;
import io.qameta.allure.internal.Allure2ModelJackson;
import io.qameta.allure.internal.shadowed.jackson.databind.ObjectMapper;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Leaves what Allure's page is made of, on a thread of its own: trials do not wait for thousands of files. */
public final class AllureSink implements ResultSink {

    /** The folder below the report directory. */
    public static final String DIR = "allure-results";

    private static final String CAPTURE = "application/vnd.tcpdump.pcap";

    private final Path results;
    private final Leftovers earlier;
    private final ObjectMapper json = Allure2ModelJackson.createMapper();
    private final AllureCase cases;
    private final DiskQueue disk = new DiskQueue();

    private AllureSink(Path results, Leftovers earlier, AllureCase cases) {
        this.results = results;
        this.earlier = earlier;
        this.cases = cases;
    }

    /** Starts with an empty folder. */
    public static AllureSink begin(Path reportDir, Register register, Profile profile) throws IOException {
        return begin(reportDir, register, profile, KnownFailures.NONE);
    }

    /** The same, and shows what the user knows of as known and not as failed. */
    public static AllureSink begin(Path reportDir, Register register, Profile profile, KnownFailures known)
            throws IOException {
        Path results = reportDir.resolve(DIR);
        return new AllureSink(
                results, Leftovers.of(results), new AllureCase(register, Sections.load(), profile, known));
    }

    @Override
    public void accept(CaseResult result) {
        String thread = Thread.currentThread().getName();
        disk.later(() -> {
            try {
                write(result, thread);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Adds what is known about the run as a whole, and which build it was part of. */
    public void finish(RunInfo run, Optional<CiBuild> build) throws IOException {
        try {
            disk.drain();
        } finally {
            earlier.delete();
        }
        Files.writeString(results.resolve("categories.json"), Resources.text("categories.json"));
        Files.writeString(results.resolve("environment.properties"), AllureEnvironment.of(run));
        if (build.isPresent()) {
            Files.writeString(results.resolve("executor.json"), Json.pretty(build.get()));
        }
    }

    /** What went well is told by its steps; thousands of attachments that nobody opens would make the report too large. */
    private void write(CaseResult result, String thread) throws IOException {
        TestResult test = cases.of(result, thread);
        if (AllureMessage.troubled(result)) {
            attach(test, "transcript and octets", result.transcript(), result);
            attach(test, "transcript and octets of the control", result.control(), result);
        }
        String name = test.getUuid() + AllureConstants.TEST_RESULT_FILE_SUFFIX;
        earlier.write(results.resolve(name), json.writeValueAsBytes(test));
    }

    private void attach(TestResult test, String name, Optional<Transcript> played, CaseResult result)
            throws IOException {
        if (played.isEmpty()) {
            return;
        }
        Transcript transcript = played.get();
        String text = TranscriptText.annotated(transcript) + "\n" + TranscriptText.hexDump(transcript);
        attach(test, name, "text/plain", ".txt", text.getBytes(StandardCharsets.UTF_8));
        byte[] capture = WireCapture.of(transcript, result.startedMillis());
        attach(test, name + " for Wireshark", CAPTURE, ".pcap", capture);
    }

    private void attach(TestResult test, String name, String type, String extension, byte[] content)
            throws IOException {
        String source = UUID.randomUUID() + AllureConstants.ATTACHMENT_FILE_SUFFIX + extension;
        earlier.write(results.resolve(source), content);
        test.getAttachments().add(new Attachment().setName(name).setType(type).setSource(source));
    }
}
