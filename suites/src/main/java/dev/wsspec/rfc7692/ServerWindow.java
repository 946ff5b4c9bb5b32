package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Outcome.notApplicable;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.ServerReactions.keeps;
import static dev.wsspec.rfc7692.ServerReactions.plain;

import dev.wsspec.cases.Agreed;
import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 7692, sections 7.1.1.1, 7.1.2.1 and 7.2.1: a server that agreed to remember little refers to little. */
public final class ServerWindow implements Catalogue {

    private static final int WIDEST = 15;

    @Override
    public String title() {
        return "7692-7.2.1 Window of the server";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.concat(windows(), contexts());
    }

    /** A window of 15 bits is the widest there is: no reference can leave it. */
    private static Stream<ConformanceCase> windows() {
        return IntStream.range(8, WIDEST).mapToObj(bits -> {
            // All of it comes again just beyond the window, in the same message and in the next.
            Bytes letters = Samples.letters((1 << bits) + 20);
            Frame twice = Samples.text(letters.plus(letters));
            Frame once = Samples.text(letters);
            return draft("window-of-" + bits + "-bits", "server-window-limit")
                    .deflate(Deflate.NAME + "; " + Deflate.SERVER_WINDOW + "=" + bits, Agreed.deflate())
                    .send(twice, once)
                    .hint("the compressor needs the agreed window from the beginning: deflateInit2 with that many bits")
                    .expect(outcomes(
                            keeps(PassiveRule.DEFLATE_KEEPS_WINDOW, "never refers beyond the agreed window"),
                            twice,
                            once));
        });
    }

    private static Stream<ConformanceCase> contexts() {
        var forgets = keeps(PassiveRule.DEFLATE_FORGETS_CONTEXT, "never refers to an earlier message");
        Frame[] same = Collections.nCopies(5, Samples.text(Samples.text(1_000))).toArray(Frame[]::new);
        Frame[] letters =
                Collections.nCopies(3, Samples.text(Samples.letters(1_044))).toArray(Frame[]::new);
        String asked = Deflate.NAME + "; " + Deflate.SERVER_NO_CONTEXT;
        String hint = "reset the compressor behind every message once server_no_context_takeover is agreed";
        return Stream.of(
                draft("no-context-of-the-server", "server-no-context")
                        .deflate(asked, Agreed.serverNoContext())
                        .send(same)
                        .hint(hint)
                        .expect(outcomes(forgets, same)),
                draft("no-context-and-a-window-of-the-server", "server-no-context")
                        .deflate(asked + "; " + Deflate.SERVER_WINDOW + "=10", Agreed.serverNoContext())
                        .send(letters)
                        .hint(hint)
                        .expect(outcomes(
                                forgets.and(keeps(
                                        PassiveRule.DEFLATE_KEEPS_WINDOW, "never refers beyond the agreed window")),
                                letters)));
    }

    private static Outcome[] outcomes(Reaction rule, Frame... echoes) {
        Reaction echoed = echoesInOrder(echoes).and(staysUsable());
        return new Outcome[] {
            notApplicable(plain().and(echoed)).because("7692-6", "a server may send every message uncompressed"),
            pass(echoed.and(rule)),
            observed(closes(1009)).because("10.4", "a server may limit the size of what it takes")
        };
    }

    private static Draft draft(String words, String row) {
        return conformanceCase("7692-7.2.1-" + words)
                .must("7692-7.2.1-" + row, "A server refers back no further than it agreed to.")
                .needs(Feature.DEFLATE)
                .needs(Feature.ECHO)
                .onlyWhole();
    }
}
