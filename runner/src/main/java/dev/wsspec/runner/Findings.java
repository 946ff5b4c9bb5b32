package dev.wsspec.runner;

import dev.wsspec.cases.Verdict;
import dev.wsspec.report.Escaped;
import dev.wsspec.report.FailureText;
import dev.wsspec.report.KnownFailures;
import dev.wsspec.run.CaseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run found wrong, in words: a block for each failure, a line for what is only weak. */
final class Findings {

    private final FailureText blocks;
    private final KnownFailures known;
    private final boolean verbose;

    Findings(FailureText blocks, KnownFailures known, boolean verbose) {
        this.blocks = blocks;
        this.known = known;
        this.verbose = verbose;
    }

    /** Results in their order; a case that went the same way in several deliveries is told once. */
    String of(List<CaseResult> results) {
        Map<String, List<CaseResult>> alike = results.stream()
                .filter(result ->
                        worthABlock(result) || weak(result) || excused(result).isPresent())
                .collect(Collectors.groupingBy(this::likeness, LinkedHashMap::new, Collectors.toList()));
        String lines = text(alike, false);
        String told = text(alike, true);
        return lines + (lines.isEmpty() || told.isEmpty() ? "" : "\n") + told;
    }

    private String text(Map<String, List<CaseResult>> alike, boolean block) {
        return alike.values().stream()
                .filter(same -> worthABlock(same.get(0)) == block)
                .map(same -> block ? block(same) : line(same))
                .collect(Collectors.joining());
    }

    private static boolean weak(CaseResult result) {
        return result.verdict() == Verdict.WEAK;
    }

    private Optional<String> excused(CaseResult result) {
        return known.reason(result.trial().id(), result.verdict());
    }

    private boolean worthABlock(CaseResult result) {
        return switch (result.verdict()) {
            case FAIL -> verbose || excused(result).isEmpty();
            case ERROR, INCONCLUSIVE -> true;
            case WEAK -> verbose;
            case PASS, OBSERVED, NOT_APPLICABLE, NOT_RUN -> false;
        };
    }

    private String likeness(CaseResult result) {
        return excused(result).orElse("") + result.trial().conformanceCase().id() + " " + result.verdict() + " "
                + result.matched();
    }

    private String block(List<CaseResult> same) {
        String others = same.stream()
                .skip(1)
                .map(result -> "  also     " + result.trial().id() + "\n")
                .collect(Collectors.joining());
        return blocks.of(same.get(0)) + others + "\n";
    }

    private String line(List<CaseResult> same) {
        CaseResult result = same.get(0);
        String because = result.section().isEmpty() ? "" : " (§" + result.section() + ": " + result.reason() + ")";
        String deliveries =
                same.stream().map(one -> one.trial().delivery().toString()).collect(Collectors.joining(","));
        String why = excused(result).map(reason -> "known, " + reason + ": ").orElse("");
        return Escaped.text(result.verdict() + "  "
                        + result.trial().conformanceCase().id() + "@" + deliveries + "  " + why + result.matched()
                        + because)
                + "\n";
    }
}
