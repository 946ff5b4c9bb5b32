package dev.wsspec.report;

import dev.wsspec.cases.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * An earlier run, judged again with the catalogue of today.
 *
 * @param document with the verdicts of today; what could not be judged again keeps the verdict it had
 * @param judged how many trials were judged again
 * @param moved those whose verdict is another one today
 * @param abridged trials whose exchange the earlier document has only a part of
 * @param changed trials that send other octets today
 * @param vanished trials that there are no more; they are not in the new document
 * @param unplayed trials that the earlier run did not play, though they could be judged today if it had
 * @param added trials of today that the earlier run did not have
 */
public record Rejudgement(
        RunDocument document,
        int judged,
        List<Moved> moved,
        List<String> abridged,
        List<String> changed,
        List<String> vanished,
        List<String> unplayed,
        List<String> added) {

    private static final int NAMED = 200;

    /** A verdict that is another one today. */
    public record Moved(String trial, Verdict before, Verdict now, String because) {}

    /** Several lines, each with its end, safe to print. */
    public String text() {
        var lines = new ArrayList<String>();
        moved.forEach(one -> lines.add("moved  " + Escaped.text(one.trial()) + "  " + one.before() + ", now "
                + one.now() + ": " + one.because()));
        lines.add(judged + " trials judged again, " + moved.size() + " verdicts moved");
        notices().forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** What was not judged again, one sentence for each reason, with names. */
    List<String> notices() {
        return notices(abridged, changed, vanished, unplayed, added);
    }

    static List<String> notices(
            List<String> abridged,
            List<String> changed,
            List<String> vanished,
            List<String> unplayed,
            List<String> added) {
        var notices = new ArrayList<String>();
        add(notices, "not judged again, for the document has only a part of the octets", abridged);
        add(notices, "not judged again, for other octets are sent today", changed);
        add(notices, "not judged again, for it was not played", unplayed);
        add(notices, "left out, for there is no such case today", vanished);
        add(notices, "not in the run, and new today", added);
        return List.copyOf(notices);
    }

    private static void add(List<String> notices, String why, List<String> trials) {
        if (!trials.isEmpty()) {
            String more = trials.size() > NAMED ? " and " + (trials.size() - NAMED) + " more" : "";
            notices.add(trials.size() + " " + why + ": "
                    + Escaped.text(String.join(" ", trials.subList(0, Math.min(NAMED, trials.size())))) + more);
        }
    }
}
