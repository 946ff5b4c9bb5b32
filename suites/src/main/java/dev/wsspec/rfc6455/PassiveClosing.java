package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Bytes;
import java.util.stream.Stream;

/** Codes that never stand in a Close of the server, in whatever exchange of the run; these cases come last. */
public final class PassiveClosing implements Catalogue {

    private static final int KEY = 0x1D0C_77B3;

    @Override
    public String title() {
        return "7.4.1 Whatever the server closes with";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                conformanceCase("7.4.1-server-never-sends-1005")
                        .must("6455-7.4.1-code-1005-not-sent", "1005 says that there was no code, so it is never sent.")
                        .send(ping("no code"), close(Bytes.EMPTY))
                        .hint("1005 stands for a missing code inside a program; leave the Close empty.")
                        .expectNever(PassiveRule.NO_CLOSE_1005),
                conformanceCase("7.4.1-server-never-sends-1006")
                        .must(
                                "6455-7.4.1-code-1006-not-sent",
                                "1006 says that there was no Close, so it is never sent.")
                        .octets(text("half a frame").key(KEY).encode(KEY).slice(0, 12))
                        .halfClose()
                        .hint("1006 stands for a lost connection inside a program; there is nobody to send it to.")
                        .expectNever(PassiveRule.NO_CLOSE_1006),
                conformanceCase("7.4.1-server-never-sends-1015")
                        .must("6455-7.4.1-code-1015-not-sent", "1015 says that TLS failed, so it is never sent.")
                        .send(close(1015, "TLS?"))
                        .expectNever(PassiveRule.NO_CLOSE_1015),
                conformanceCase("7.4.1-server-never-begins-with-1010")
                        .must(
                                "6455-7.4.1-server-never-originates-1010",
                                "1010 is a code of clients; a server repeats it at most.")
                        .send(close(1001, "not 1010"))
                        .expectNever(PassiveRule.NO_CLOSE_1010_OF_ITS_OWN));
    }
}
