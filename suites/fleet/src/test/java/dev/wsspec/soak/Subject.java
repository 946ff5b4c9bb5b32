package dev.wsspec.soak;

import dev.wsspec.foreign.ForeignServer;
import dev.wsspec.reference.ReferenceServer;
import dev.wsspec.run.CaseResult;
import dev.wsspec.run.Trial;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A server that is to get the same verdicts in every run.
 *
 * @param selection what it is run with
 * @param excused what is different from run to run because the server is
 */
record Subject(String name, boolean foreign, Start start, Predicate<Trial> selection, Predicate<CaseResult> excused) {

    /** Starts it afresh. */
    interface Start {
        Running now() throws Exception;
    }

    /** Where it listens until it is stopped. */
    record Running(URI uri, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    static final String REFERENCE = "reference";

    /** @param name {@value #REFERENCE}, or the name of a server of the fleet, such as jetty */
    static Subject named(String name) throws IOException {
        if (name.equals(REFERENCE)) {
            return new Subject(name, false, Subject::reference, trial -> true, result -> false);
        }
        var server = ForeignServer.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Subject(name, true, () -> foreign(server), server::runs, server.moving());
    }

    private static Running reference() {
        var server = ReferenceServer.start();
        return new Running(server.uri(), server::close);
    }

    private static Running foreign(ForeignServer server) throws Exception {
        var echo = server.start();
        return new Running(echo.uri(), echo::close);
    }
}
