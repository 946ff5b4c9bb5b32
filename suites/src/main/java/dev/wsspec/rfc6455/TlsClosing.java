package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.rfc6455.TlsReactions.endsBehindUs;
import static dev.wsspec.rfc6455.TlsReactions.withCloseNotify;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Tls;
import dev.wsspec.wire.TlsManner;
import java.util.stream.Stream;

/** RFC 6455, section 7.1.1: how TLS ends, on either side. */
public final class TlsClosing implements Catalogue {

    private static final String ROW = "6455-7.1.1-tls-clean-close";

    @Override
    public String title() {
        return "7.1.1 The end of TLS";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                notify("close", TlsManner.USUAL, close(1000, "over TLS")),
                notify("empty-close", TlsManner.USUAL, ping("over TLS"), close(Bytes.EMPTY)),
                notify("close-over-tls-1-2", TlsManner.USUAL.only(Tls.TLS_1_2), text("over TLS"), close(1000)),
                failure(),
                truncated(draft("no-message", "A server ends a connection that the client has cut off.")),
                truncated(draft("half-a-frame", "A server ends a connection cut off inside a frame.")
                        .octets(Bytes.hex("8185 00000000 6f7665"))),
                truncated(draft("half-a-message", "A server ends a connection cut off inside a message.")
                        .send(text("over TLS").notFinal())));
    }

    private static ConformanceCase notify(String words, TlsManner manner, Frame... frames) {
        return conformanceCase("7.1.1-close-notify-behind-" + words)
                .should(ROW, "TLS ends with close_notify behind the Close frames.")
                .tls(manner)
                .send(frames)
                .hint("Close the TLS session, not the socket below it.")
                .expect(
                        pass(withCloseNotify(closesWithAnotherCode())),
                        pass(withCloseNotify(closesWithoutCode())),
                        weak(closesWithAnotherCode()).because("7.1.1", "an end of TCP alone may be an attacker's"),
                        weak(closesWithoutCode()).because("7.1.1", "an end of TCP alone may be an attacker's"),
                        notApplicable(TlsReactions.lacksVersion())
                                .because("10.6", "a server need not have every version of TLS"));
    }

    private static ConformanceCase failure() {
        return conformanceCase("7.1.1-close-notify-behind-failure")
                .should(ROW, "TLS ends with close_notify when the server fails the connection, too.")
                .tls(TlsManner.USUAL)
                .control(ping(124))
                .send(ping(127))
                .hint("Close the TLS session, not the socket below it.")
                .expect(
                        pass(withCloseNotify(closesWithAnotherCode())),
                        observed(withCloseNotify(drops())).because("7.1.7", "other cases judge the missing Close"),
                        weak(closesWithAnotherCode()).because("7.1.1", "an end of TCP alone may be an attacker's"),
                        weak(drops()).because("7.1.1", "an end of TCP alone may be an attacker's"));
    }

    /** No case may want an echo of a half: what came of it is looked at where clients are lost without TLS. */
    private static ConformanceCase truncated(Draft draft) {
        return draft.tls(TlsManner.USUAL)
                .truncate()
                .hint("Take the end of TCP for the end of the connection, whether TLS has said goodbye or not.")
                .expect(pass(endsBehindUs()));
    }

    private static Draft draft(String words, String sentence) {
        return conformanceCase("7.1.1-truncated-behind-" + words).should(ROW, sentence);
    }
}
