package dev.wsspec.runner;

import dev.wsspec.run.ResultSink;

/** Shows how far a run is, and what the user should know at once. */
interface Progress extends ResultSink, AutoCloseable {

    /** A bar on a terminal, lines anywhere else. */
    static Progress of(Streams streams, int total) {
        return streams.terminal()
                ? new ProgressOnTerminal(streams.err(), total)
                : new ProgressInLines(streams.err(), total);
    }

    @Override
    void close();
}
