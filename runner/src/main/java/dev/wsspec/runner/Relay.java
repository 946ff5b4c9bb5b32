package dev.wsspec.runner;

import dev.wsspec.report.Escaped;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.ResultSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands every result to all who want it, on the thread it comes from, and keeps its verdict; once sealed it takes no more. */
final class Relay implements ResultSink {

    private static final int NOTICE = 1_000;

    private final List<ResultSink> sinks = new CopyOnWriteArrayList<>();
    private final Map<String, CaseResult> results = new ConcurrentHashMap<>();
    private volatile boolean sealed;

    void add(ResultSink sink) {
        sinks.add(sink);
    }

    /** A result that could not be written down is not counted as one. */
    @Override
    public void accept(CaseResult result) {
        if (!sealed) {
            sinks.forEach(sink -> sink.accept(result));
            results.put(result.trial().id(), told(result));
        }
    }

    /** Exchanges that nobody will be told about would fill the memory. */
    private static CaseResult told(CaseResult result) {
        return switch (result.verdict()) {
            case PASS, OBSERVED -> result.withoutEvidence();
            case FAIL, WEAK, INCONCLUSIVE, ERROR, NOT_APPLICABLE, NOT_RUN -> result;
        };
    }

    /** Notices say what the target did, which is not to reach a terminal as it came. */
    @Override
    public void notice(String sentence) {
        if (!sealed) {
            String harmless = Escaped.text(sentence, NOTICE);
            sinks.forEach(sink -> sink.notice(harmless));
        }
    }

    /** What comes later does not change a report that is being written; returns all that came in time. */
    Map<String, CaseResult> seal() {
        sealed = true;
        return Map.copyOf(results);
    }
}
