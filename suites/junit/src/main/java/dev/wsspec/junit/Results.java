package dev.wsspec.junit;

import dev.wsspec.run.CaseResult;
import dev.wsspec.run.ResultSink;
import dev.wsspec.run.Trial;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Lets tests wait for their results, which are written down before. */
final class Results implements ResultSink {

    private final ResultSink log;
    private final Map<String, CompletableFuture<CaseResult>> byTrial = new ConcurrentHashMap<>();

    Results(ResultSink log) {
        this.log = log;
    }

    CompletableFuture<CaseResult> of(Trial trial) {
        return byTrial.computeIfAbsent(trial.id(), id -> new CompletableFuture<>());
    }

    @Override
    public void accept(CaseResult result) {
        log.accept(result);
        of(result.trial()).complete(result);
    }

    @Override
    public void notice(String sentence) {
        log.notice(sentence);
        System.err.println("wsspec: " + sentence);
    }

    /** There will be no result of this trial, for this reason; without effect when there is one. */
    void missing(Trial trial, Throwable reason) {
        of(trial).completeExceptionally(reason);
    }
}
