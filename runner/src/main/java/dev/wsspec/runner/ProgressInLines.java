package dev.wsspec.runner;

import dev.wsspec.cases.Verdict;
import dev.wsspec.run.CaseResult;
import java.io.PrintStream;

/** A line for each quarter of the run; what logs of a build can show. */
final class ProgressInLines implements Progress {

    private static final int LINES = 4;

    private final PrintStream err;
    private final int total;
    private int done;

    ProgressInLines(PrintStream err, int total) {
        this.err = err;
        this.total = total;
    }

    @Override
    public synchronized void accept(CaseResult result) {
        if (result.verdict() == Verdict.NOT_RUN) {
            return;
        }
        done++;
        boolean quarter = done * LINES / total > (done - 1) * LINES / total;
        if (quarter && done < total) {
            err.println("  " + done + " of " + total + " …");
        }
    }

    @Override
    public synchronized void notice(String sentence) {
        err.println("  " + sentence);
    }

    @Override
    public void close() {
        err.flush();
    }
}
