package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.endsAtOnce;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.Collections;
import java.util.stream.Stream;

/** RFC 6455, section 10.4: what a server does with more than it wants to hold. */
public final class ResourceLimits implements Catalogue {

    private static final int TOO_BIG = 1009;
    private static final int POLICY = 1008;
    private static final int FRAGMENTS = 20_000;

    @Override
    public String title() {
        return "10.4 Resource limits";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.concat(announced(), fragments());
    }

    /** Only the header of a frame and a few octets; a server may refuse at once, or wait for the rest. */
    private static Stream<ConformanceCase> announced() {
        return Stream.of(
                announced("10.4-announced-2-31", "10.4-limit-frame-should", "82ff0000000080000000"),
                announced("10.4-announced-2-32-and-5", "10.4-limit-frame-should", "82ff0000000100000005"),
                announced("10.4-announced-2-40", "10.4-limit-frame-should", "82ff0000010000000000"),
                announced("10.4-announced-2-62", "10.4-limit-close-code", "82ff4000000000000001"),
                announced("7.4.1-announced-2-63-less-1", "7.4.1-code-1009-too-big", "82ff7fffffffffffffff"));
    }

    private static ConformanceCase announced(String id, String row, String header) {
        Draft draft =
                conformanceCase(id).may("6455-" + row, "A server may have a limit, and then 1009 is what says so.");
        return draft.octets(Bytes.hex(header + "01020304").plus(Bytes.latin1("first few octets")))
                .pause()
                .halfClose()
                .expect(
                        observed(endsAtOnce().and(closes(TOO_BIG))),
                        observed(endsAtOnce().and(closesWithAnotherCode())),
                        observed(endsAtOnce()),
                        observed(failsTheConnection())
                                .because("10.4", "it waited for the announced octets, and ended when we did"),
                        observed(stillOpen()));
    }

    private static Reaction stillOpen() {
        return new Reaction("stays open, waiting for the rest", seen -> !seen.ended());
    }

    private static Stream<ConformanceCase> fragments() {
        return Stream.of(
                endless("one-octet-fragments", Opcode.TEXT, "a"), endless("empty-fragments", Opcode.BINARY, ""));
    }

    /** The message has no end; what comes behind it is the barrier, which may stand between fragments. */
    private static ConformanceCase endless(String words, int opcode, String each) {
        Frame first = Frame.of(opcode, Bytes.utf8(each)).notFinal();
        Frame next = continuation(each).notFinal();
        Frame[] frames = Stream.concat(Stream.of(first), Collections.nCopies(FRAGMENTS, next).stream())
                .toArray(Frame[]::new);
        return conformanceCase("10.4-stream-of-" + words)
                .must(
                        "6455-10.4-limit-fragment-stream",
                        "A message of very many fragments does not overwhelm a server.")
                .hint("Bound the fragments of a message as well as its octets, and keep serving.")
                .onlyWhole()
                .send(frames)
                .expect(outcomes());
    }

    private static Outcome[] outcomes() {
        return new Outcome[] {
            pass(closes(TOO_BIG, POLICY)),
            pass(staysUsable())
                    .because("10.4", "it has no limit that " + FRAGMENTS + " fragments reach, or one in octets"),
            fail(closes(1002, 1007))
                    .because(
                            "7.4.1",
                            "1002 and 1007 blame the client, who broke no rule; a limit of the server's is 1009"),
            pass(closesWithAnotherCode()).because("10.4", "how a server protects itself is its own affair"),
            pass(drops()).because("10.4", "how a server protects itself is its own affair")
        };
    }
}
