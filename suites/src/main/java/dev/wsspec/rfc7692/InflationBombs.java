package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.servesBeside;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.deflate.Bomb;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Companions;
import dev.wsspec.wire.Frame;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * RFC 7692, section 8: few octets that inflate to very many. How a server protects itself is its own affair, and that it
 * takes all of it is a matter of its limits; that it still serves others is not.
 */
public final class InflationBombs implements Catalogue {

    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final int PIECE = 64 * KIB;
    private static final int MESSAGES = 3;

    /** As many fragments of one octet make nearly a mebibyte. */
    private static final int FRAGMENTS = 1_024;

    @Override
    public String title() {
        return "7692-8 Inflation bombs";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Bytes gibibyte = Bomb.of(MIB);
        return Stream.of(
                endless("message-of-1-gib-in-1-mib", "bomb-single", compressedBinary(gibibyte)),
                endless("message-of-1-gib-in-fragments-of-64-kib", "bomb-fragmented", pieces(gibibyte, PIECE)),
                large("message-of-1-mib-in-fragments-of-1-octet", "bomb-fragmented", pieces(Bomb.of(FRAGMENTS), 1)),
                large(
                        "messages-of-1-mib-in-1-kib",
                        "bomb-fragmented",
                        Collections.nCopies(MESSAGES, compressedBinary(Bomb.of(KIB)))
                                .toArray(Frame[]::new)),
                large(
                        "message-of-200000-empty-blocks",
                        "empty-block-flood",
                        compressedBinary(Bytes.repeated(Bytes.hex("000000ffff"), MIB / 5 * 5)
                                .plus(Bytes.octets(0)))));
    }

    /** More than any server wants to hold. */
    private static ConformanceCase endless(String words, String row, Frame... frames) {
        Outcome busy = observed(reaction("is still at work on it", seen -> seen.switched() && !seen.barrierAnswered()))
                .because("10.4", "it serves others meanwhile");
        return about(words, row)
                .send(frames)
                .pause()
                .meanwhile(Companions.idle(1))
                .expect(Stream.concat(
                                protecting(),
                                Stream.of(
                                        observed(staysUsable())
                                                .because("10.4", "it has no limit that a gibibyte reaches"),
                                        busy))
                        .toArray(Outcome[]::new));
    }

    /** Not too much for many servers. */
    private static ConformanceCase large(String words, String row, Frame... frames) {
        return about(words, row)
                .send(frames)
                .meanwhile(Companions.idle(1))
                .expect(Stream.concat(Stream.of(recovering(), starving(), pass(staysUsable())), protecting())
                        .toArray(Outcome[]::new));
    }

    private static Stream<Outcome> protecting() {
        return Stream.of(
                recovering(),
                starving(),
                pass(closes(1009, 1008, 1011)),
                weak(closesWithAnotherCode())
                        .because("7.4.1", "1009 says that a message is too big, and the client broke no rule"),
                pass(drops()).because("10.4", "how a server protects itself is its own affair"));
    }

    /** How long it takes is a matter of the machine: a limit was not needed after all, and nobody was lost. */
    private static Outcome recovering() {
        Reaction served = servesBeside(1);
        return weak(reaction(
                        "serves others too late, and then goes on serving",
                        seen -> !served.matches().test(seen)
                                && staysUsable().matches().test(seen)))
                .because("10.4", "while it is at work for one client, the others wait");
    }

    private static Outcome starving() {
        Reaction served = servesBeside(1);
        return fail(reaction(
                        "serves nobody else any more", seen -> !served.matches().test(seen)))
                .because("10.4", "one client keeps all others from being served");
    }

    private static Draft about(String words, String row) {
        return conformanceCase("7692-8-" + words)
                .must("7692-8-" + row, "A server bounds what it inflates, and goes on serving others.")
                .deflate()
                .onlyWhole()
                .alone()
                .hint("Count octets as they are inflated, stop at the limit for a message, and close with 1009.");
    }

    private static Frame[] pieces(Bytes payload, int size) {
        return IntStream.iterate(0, at -> at < payload.length(), at -> at + size)
                .mapToObj(at -> piece(payload, at, Math.min(at + size, payload.length())))
                .toArray(Frame[]::new);
    }

    private static Frame piece(Bytes payload, int from, int to) {
        Bytes octets = payload.slice(from, to);
        Frame frame = from == 0 ? compressedBinary(octets) : continuation(octets);
        return to < payload.length() ? frame.notFinal() : frame;
    }
}
