package dev.wsspec.report;

import dev.wsspec.register.Register;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.ResultSink;
import dev.wsspec.wire.Transcript;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private final AllureResultsWriter files;
    private final AllureCase cases;
    private final DiskQueue disk = new DiskQueue();

    private AllureSink(Path results, AllureCase cases) {
        this.results = results;
        this.files = new FileSystemResultsWriter(results);
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
        Folder.delete(results);
        Files.createDirectories(results);
        return new AllureSink(results, new AllureCase(register, Sections.load(), profile, known));
    }

    @Override
    public void accept(CaseResult result) {
        String thread = Thread.currentThread().getName();
        disk.later(() -> write(result, thread));
    }

    /** Adds what is known about the run as a whole, and which build it was part of. */
    public void finish(RunInfo run, Optional<CiBuild> build) throws IOException {
        disk.drain();
        Files.writeString(results.resolve("categories.json"), Resources.text("categories.json"));
        Files.writeString(results.resolve("environment.properties"), AllureEnvironment.of(run));
        if (build.isPresent()) {
            Files.writeString(results.resolve("executor.json"), Json.pretty(build.get()));
        }
    }

    /** What went well is told by its steps; thousands of attachments that nobody opens would make the report too large. */
    private void write(CaseResult result, String thread) {
        TestResult test = cases.of(result, thread);
        if (AllureMessage.troubled(result)) {
            result.transcript().ifPresent(seen -> attach(test, "transcript and octets", seen, result));
            result.control().ifPresent(seen -> attach(test, "transcript and octets of the control", seen, result));
        }
        files.write(test);
    }

    private void attach(TestResult test, String name, Transcript transcript, CaseResult result) {
        String text = TranscriptText.annotated(transcript) + "\n" + TranscriptText.hexDump(transcript);
        attach(test, name, "text/plain", ".txt", text.getBytes(StandardCharsets.UTF_8));
        byte[] capture = WireCapture.of(transcript, result.startedMillis());
        attach(test, name + " for Wireshark", CAPTURE, ".pcap", capture);
    }

    private void attach(TestResult test, String name, String type, String extension, byte[] content) {
        String source = UUID.randomUUID() + "-attachment" + extension;
        files.write(source, new ByteArrayInputStream(content));
        test.getAttachments().add(new Attachment().setName(name).setType(type).setSource(source));
    }
}
