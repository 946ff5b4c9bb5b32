package dev.wsspec.certificate;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.report.ResultLog;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.report.StartedImage;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Profile;
import dev.wsspec.run.Trial;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Header;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Documents of runs against a target that says the same wherever it has a say. */
final class Stored {

    /** Stands for what the target says, until the document is on disk. */
    private static final String SAYS = "target-says";

    private Stored() {}

    /** One result of each of these verdicts, written to that directory with the target's words as they are. */
    static Path run(Path dir, String words, Verdict... verdicts) throws IOException {
        ResultLog log = ResultLog.begin(dir, Register.load(), info());
        for (Verdict verdict : verdicts) {
            log.accept(result(verdict, Delivery.WHOLE));
            log.accept(result(verdict, Delivery.OCTETS));
        }
        log.notice(SAYS);
        log.close(info());
        Path file = dir.resolve(RunDocument.FILE);
        String json = Files.readString(file);
        Files.writeString(file, json.replace(SAYS, quoted(words)));
        return file;
    }

    /** Half a character cannot be written but as an escape. */
    private static String quoted(String words) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(words)).replace("\ud800", "\\ud800");
    }

    private static RunInfo info() {
        return new RunInfo(
                "0.1.0",
                "ws://localhost:9001/" + SAYS,
                false,
                new StartedImage(SAYS, SAYS, 9001),
                List.of(new Header("X-From", SAYS)),
                List.of("--header", "X-From: " + SAYS),
                SAYS,
                SAYS,
                Profile.CORE,
                6455,
                1.0,
                16,
                List.of(Delivery.values()),
                "",
                Shard.WHOLE,
                "17.0.15",
                Instant.parse("2026-11-21T10:00:00Z"),
                Set.of(Feature.PONG),
                false,
                SAYS,
                1234);
    }

    private static CaseResult result(Verdict verdict, Delivery delivery) {
        return new CaseResult(
                new Trial(one(verdict), delivery),
                verdict,
                "matched " + SAYS,
                "5.5",
                "reason " + SAYS,
                "seen " + SAYS,
                Optional.of(new Transcript(List.of(
                        new Event.Connected(1, "localhost/127.0.0.1:9001"),
                        new Event.Sent(2, Event.Role.CASE, Bytes.hex("89fe007e01020304"), "Ping " + SAYS),
                        new Event.Received(3, Frame.close(1002, SAYS).unmasked())))),
                Optional.empty(),
                1_795_255_200_000L,
                2_500_000,
                false);
    }

    private static ConformanceCase one(Verdict verdict) {
        return conformanceCase(
                        "5.5-went-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .must("6455-5.5-payload-125", "A control frame carries at most 125 octets.")
                .control(Frame.of(Opcode.PING, Bytes.of(new byte[125])))
                .send(Frame.of(Opcode.PING, Bytes.of(new byte[126])))
                .hint("Look at where the length is read, in a_b_c or *there*.")
                .expectRefusal(1002);
    }
}
