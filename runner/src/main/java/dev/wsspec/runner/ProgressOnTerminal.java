package dev.wsspec.runner;

import dev.wsspec.run.CaseResult;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is drawn again in its place; notices go on lines of their own above it. */
final class ProgressOnTerminal implements Progress {

    private static final int COLUMNS = 78;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream err;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ProgressBar bar;

    ProgressOnTerminal(PrintStream err, int total) {
        this.err = err;
        this.bar = new ProgressBarBuilder()
                .setTaskName("wsspec")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS))
                .hideEta()
                .build();
    }

    @Override
    public void accept(CaseResult result) {
        bar.step();
    }

    @Override
    public void notice(String sentence) {
        err.println(CLEAR_LINE + sentence);
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            bar.close();
        }
    }
}
