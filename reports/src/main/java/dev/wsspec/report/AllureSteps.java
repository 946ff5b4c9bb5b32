package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.CaseResult;
import dev.wsspec.wire.Delivery;
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

    /** Nobody reads so far into what went well. */
    private static final int LIMIT_OF_PASS = 20;

    private AllureSteps() {}

    /** None for a case that passed octet by octet: it went as it did when it was delivered whole. */
    static List<StepResult> of(CaseResult result) {
        var steps = new ArrayList<StepResult>();
        int limit = limit(result);
        result.transcript().ifPresent(transcript -> {
            long previous = 0;
            for (Event event : transcript.events().stream().limit(limit).toList()) {
                steps.add(step(result.startedMillis(), previous, event));
                previous = event.nanos();
            }
        });
        return steps;
    }

    private static int limit(CaseResult result) {
        if (result.verdict() != Verdict.PASS) {
            return LIMIT;
        }
        return brief(result) ? 0 : LIMIT_OF_PASS;
    }

    /** The report says less about this one than about others. */
    static boolean brief(CaseResult result) {
        return result.verdict() == Verdict.PASS && result.trial().delivery() == Delivery.OCTETS;
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
