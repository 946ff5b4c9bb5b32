package dev.wsspec.runner;

import dev.wsspec.cases.Level;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.VerdictClass;
import dev.wsspec.report.EventRow;
import dev.wsspec.report.OutcomeRow;
import dev.wsspec.report.ResultRow;
import dev.wsspec.report.RunDocument;
import dev.wsspec.report.RunInfo;
import dev.wsspec.report.StartedImage;
import dev.wsspec.run.Profile;
import dev.wsspec.select.Shard;
import dev.wsspec.wire.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Results as a document has them. */
final class Rows {

    private Rows() {}

    static ResultRow row(Verdict verdict) {
        return row("5.5-one@whole", Level.MUST, VerdictClass.FAIL, verdict, "");
    }

    static ResultRow row(String id, Verdict verdict) {
        return row(id, Level.MUST, VerdictClass.FAIL, verdict, "");
    }

    static ResultRow row(String id, Level level, VerdictClass verdictClass, Verdict verdict, String known) {
        return new ResultRow(
                id,
                id.substring(0, id.indexOf('@')),
                id.substring(id.indexOf('@') + 1),
                "RFC 6455",
                "5.5",
                level,
                "6455-5.5-payload-125",
                "A control frame carries at most 125 octets.",
                verdictClass,
                verdict,
                "none of the allowed reactions",
                "5.5",
                "control frames are short",
                "Pong [126 octets] at 1.5 ms",
                "",
                1_500,
                false,
                List.of(new OutcomeRow(Verdict.PASS, "closes with 1002", "", "")),
                List.of(new EventRow(7, "ended", "end of stream", "", 0)),
                List.of(),
                known);
    }

    static RunDocument document(String target, ResultRow... rows) {
        var run = new RunInfo(
                "0.1.0",
                target,
                false,
                StartedImage.NONE,
                List.of(),
                List.of(),
                "",
                "",
                Profile.CORE,
                6455,
                1.0,
                16,
                List.of(Delivery.WHOLE, Delivery.OCTETS),
                "",
                Shard.WHOLE,
                "17",
                Instant.parse("2026-11-21T10:00:00Z"),
                Set.of(),
                true,
                "",
                1_234);
        return RunDocument.of(run, List.of(), List.of(rows));
    }
}
