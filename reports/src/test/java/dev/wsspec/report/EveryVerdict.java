package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.Profile;
import dev.wsspec.wire.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What Allure is left with by a run with one result of each verdict. */
final class EveryVerdict {

    private EveryVerdict() {}

    static void in(Path dir) throws IOException {
        in(dir, KnownFailures.NONE);
    }

    static void in(Path dir, KnownFailures known) throws IOException {
        AllureSink sink = AllureSink.begin(dir, Sample.REGISTER, Profile.CORE, known);
        for (Verdict verdict : Verdict.values()) {
            sink.accept(Sample.result(Sample.PING, Delivery.WHOLE, verdict));
        }
        sink.finish(Sample.RUN, Optional.of(new CiBuild("CI", "github", "build 7", "https://ci.example/7")));
    }
}
