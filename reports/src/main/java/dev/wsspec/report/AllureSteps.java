package dev.wsspec.report;

import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Event;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;

/** One step for each event; it lasts from the event before, so that its duration is how long that one took to come. */
final class AllureSteps {

    /** An exchange of a thousand frames is read in the attachment. */
    private static final int LIMIT = 100;

    private AllureSteps() {}

    static List<StepResult> of(CaseResult result) {
        var steps = new ArrayList<StepResult>();
        result.transcript().ifPresent(transcript -> {
            long previous = 0;
            for (Event event : transcript.events().stream().limit(LIMIT).toList()) {
                steps.add(step(result.startedMillis(), previous, event));
                previous = event.nanos();
            }
        });
        return steps;
    }

    private static StepResult step(long startedMillis, long previous, Event event) {
        return new StepResult()
                .setName(EventText.of(event) + "  at " + EventText.millis(event.nanos()))
                .setStatus(Status.PASSED)
                .setStage(Stage.FINISHED)
                .setStart(startedMillis + previous / 1_000_000)
                .setStop(startedMillis + event.nanos() / 1_000_000);
    }
}
