package dev.wsspec.report;

import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Verdict;
import dev.wsspec.register.Register;
import dev.wsspec.run.Judgement;
import dev.wsspec.run.Retrial;
import dev.wsspec.run.Trial;
import dev.wsspec.wire.Delivery;
import dev.wsspec.wire.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the transcripts in a document again. */
public final class Rejudge {

    private final RunDocument document;
    private final Register register;
    private final Map<String, Trial> trials = new LinkedHashMap<>();
    private final Map<String, Transcript> transcripts = new LinkedHashMap<>();
    private final Retrial retrial;
    private final SameOctets same;
    private final List<ResultRow> rows = new ArrayList<>();
    private final List<Rejudgement.Moved> moved = new ArrayList<>();
    private final List<String> abridged = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> vanished = new ArrayList<>();
    private final List<String> unplayed = new ArrayList<>();
    private int judged;

    private Rejudge(RunDocument document, Collection<ConformanceCase> cases, Register register) {
        this.document = document;
        this.register = register;
        this.same = SameOctets.of(document.run());
        RunInfo run = document.run();
        this.retrial = new Retrial(run.profile(), run.patience(), run.features(), register);
        cases.forEach(one -> Stream.of(Delivery.values())
                .filter(one.deliveries()::contains)
                .map(delivery -> new Trial(one, delivery))
                .forEach(trial -> trials.put(trial.id(), trial)));
    }

    /**
     * Judges all that can be, and names the rest.
     *
     * @param version of this release, which the new document names
     * @throws IllegalArgumentException when the document names a target that is none
     */
    public static Rejudgement of(
            RunDocument document, Collection<ConformanceCase> cases, Register register, String version) {
        return new Rejudge(document, cases, register).judged(version);
    }

    private Rejudgement judged(String version) {
        for (ResultRow row : document.results()) {
            StoredTranscript.of(row.exchange()).ifPresent(seen -> transcripts.put(row.id(), seen));
        }
        transcripts.forEach((id, seen) ->
                Optional.ofNullable(trials.get(id)).ifPresent(trial -> retrial.examine(trial.conformanceCase(), seen)));
        document.results().forEach(this::judge);
        List<String> added = added();
        return new Rejudgement(document(version, added), judged, moved, abridged, changed, vanished, unplayed, added);
    }

    private void judge(ResultRow row) {
        Trial trial = trials.get(row.id());
        if (trial == null) {
            vanished.add(row.id());
            return;
        }
        Optional<Judgement> judgement = judgement(trial, row);
        judgement.ifPresent(now -> {
            judged++;
            if (now.verdict() != row.verdict()) {
                moved.add(new Rejudgement.Moved(row.id(), row.verdict(), now.verdict(), RowText.because(now)));
            }
        });
        rows.add(judgement.map(now -> RejudgedRow.of(row, trial, now, register)).orElse(row));
    }

    /** Nothing when it cannot be judged again, which is noted. */
    private Optional<Judgement> judgement(Trial trial, ResultRow row) {
        Optional<Judgement> missing = retrial.without(trial.conformanceCase());
        if (missing.isPresent()) {
            return missing;
        } else if (row.verdict() == Verdict.INCONCLUSIVE && stillRefused(trial, row)) {
            return Optional.of(new Judgement(Verdict.INCONCLUSIVE, row.matched(), "", ""));
        } else if (row.exchange().isEmpty()) {
            unplayed.add(row.id());
            return Optional.empty();
        }
        Transcript seen = transcripts.get(row.id());
        if (seen == null) {
            abridged.add(row.id());
            return Optional.empty();
        } else if (!same.sends(trial, seen)) {
            changed.add(row.id());
            return Optional.empty();
        }
        return Optional.of(retrial.judge(trial, seen));
    }

    private boolean stillRefused(Trial trial, ResultRow row) {
        return StoredTranscript.of(row.control())
                .filter(control -> !retrial.served(trial.conformanceCase(), control))
                .isPresent();
    }

    /** Only a run of everything can be said to lack something. */
    private List<String> added() {
        if (!document.run().selection().isEmpty()) {
            return List.of();
        }
        var known = document.results().stream().map(ResultRow::id).toList();
        var all = new HashSet<>(known);
        return trials.values().stream()
                .filter(trial -> document.run().deliveries().contains(trial.delivery()))
                .map(Trial::id)
                .filter(id -> !all.contains(id))
                .toList();
    }

    private RunDocument document(String version, List<String> added) {
        RunInfo run = document.run().judgedBy(version);
        RunInfo ended = added.isEmpty()
                ? run
                : run.incomplete(
                        added.size() + " trials of this release were not in the run",
                        Duration.ofMillis(run.durationMillis()));
        var notices = new ArrayList<>(document.notices());
        notices.add(
                Escaped.text("Played by wsspec " + document.run().version() + ", judged again by " + version + "."));
        notices.addAll(Rejudgement.notices(abridged, changed, vanished, unplayed, added));
        return RunDocument.of(ended, notices, rows);
    }
}
