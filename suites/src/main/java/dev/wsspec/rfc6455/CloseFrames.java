package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.echoes;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.5.1: a legal Close is answered with a Close, and then the server ends TCP. */
public final class CloseFrames implements Catalogue {

    @Override
    public String title() {
        return "5.5.1 Close frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(answered(), finishing(), ending()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> answered() {
        return Stream.of(
                conformanceCase("5.5.1-close-answered")
                        .must("6455-5.5.1-close-replied", "A Close is answered with a Close.")
                        .send(close(1000))
                        .hint("Dropping TCP is no answer: the peer cannot tell it from a broken connection.")
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-empty-close-answered")
                        .must("6455-5.5.1-close-empty-replied", "A Close without a body is legal and is answered.")
                        .send(close(Bytes.EMPTY))
                        .hint("1005 stands for a missing code inside a program and never goes on the wire.")
                        .expect(
                                pass(closesWithoutCode()),
                                pass(closes(1000)),
                                weak(CloseOutcomes.answersButFailsNot(1002, 1007))
                                        .because("7.4.1", "the closing is a normal one, and this code says otherwise")),
                conformanceCase("5.5.1-close-first")
                        .must("6455-5.5.1-close-first-frame", "A Close may be the first frame behind the handshake.")
                        .send(close(1000, "first"))
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-close-behind-a-ping")
                        .must("6455-5.5.1-close-replied", "A Close behind other frames is answered.")
                        .send(ping("before"), close(1000))
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-close-behind-a-message")
                        .must("6455-5.5.1-close-replied", "A Close behind a message is answered.")
                        .send(text("before"), close(1001))
                        .expect(CloseOutcomes.answers(1001)),
                conformanceCase("5.5.1-close-behind-an-echo")
                        .must("6455-5.5.1-close-replied", "A Close behind an exchange of messages is answered.")
                        .send(text("Hello World!"))
                        .then(close(1000, "done"))
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-close-behind-ten-pings")
                        .must("6455-5.5.1-close-replied", "A Close behind unanswered Pings is answered.")
                        .send(Stream.concat(
                                        IntStream.range(0, 10).mapToObj(i -> ping("payload-" + i)),
                                        Stream.of(close(1000)))
                                .toArray(Frame[]::new))
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-close-inside-message")
                        .must("6455-5.4-close-between-fragments", "A Close may come inside an unfinished message.")
                        .send(text("unfinished").notFinal(), close(1000))
                        .expect(CloseOutcomes.answers(1000)),
                conformanceCase("5.5.1-close-answered-promptly")
                        .should("6455-5.5.1-close-reply-promptly", "An idle server answers a Close at once.")
                        .send(close(1000, "promptly"))
                        .timed()
                        .expect(
                                pass(reaction(
                                        "answers with a Close within a second",
                                        seen -> Times.received(seen, frame -> frame.opcode() == 8)
                                                .filter(nanos -> nanos - Times.firstSent(seen) < 1_000_000_000L)
                                                .isPresent())),
                                weak(closesWithAnotherCode()).because("5.5.1", "as soon as practical")));
    }

    /** What stands in front of a Close: nothing says that it has to come back, but what comes back comes whole. */
    private static Stream<ConformanceCase> finishing() {
        String row = "6455-5.5.1-close-may-finish-message";
        Bytes large = filler(256 << 10);
        return Stream.of(
                conformanceCase("5.5.1-close-behind-a-large-message")
                        .may(row, "A server may finish the message it is sending before its Close, or abandon it.")
                        .needs(Feature.ECHO)
                        .send(binary(large), close(1000))
                        .hint("A frame that has begun is sent to its end: what follows inside it is no Close.")
                        .expect(unfinished(large)),
                conformanceCase("5.5.1-close-behind-a-large-and-a-small-message")
                        .may(row, "Several messages may wait when the Close comes.")
                        .needs(Feature.ECHO)
                        .send(text("large".repeat(50_000)), text("small"), close(1000), ping(0))
                        .expect(unfinished(Bytes.utf8("small"))),
                conformanceCase("5.5.1-close-in-one-write-with-a-message")
                        .may(row, "A message that came with the Close may be answered first.")
                        .needs(Feature.ECHO)
                        .send(text("together"), close(1000))
                        .expect(unfinished(Bytes.utf8("together"))));
    }

    private static Outcome[] unfinished(Bytes last) {
        return new Outcome[] {
            observed(reaction(
                    "echoes all, then closes",
                    seen -> whole(seen)
                            && seen.frames().stream().anyMatch(frame -> !frame.isControl())
                            && seen.close().isPresent()
                            && echoes(Opcode.TEXT, last)
                                    .or(echoes(Opcode.BINARY, last))
                                    .matches()
                                    .test(seen))),
            observed(reaction(
                    "closes without the last echo",
                    seen -> whole(seen) && seen.close().isPresent())),
            observed(reaction(
                            "ends TCP without a Close",
                            seen -> whole(seen) && seen.close().isEmpty()))
                    .because("7.1.1", "octets that are left unread can cost the Close")
        };
    }

    private static boolean whole(Transcript seen) {
        return seen.ended() && !seen.garbled();
    }

    private static Stream<ConformanceCase> ending() {
        return Stream.of(
                conformanceCase("5.5.1-tcp-ends-after-close")
                        .must(
                                "6455-5.5.1-tcp-closed-after-both",
                                "After both Close frames the TCP connection is closed.")
                        .send(close(1000, "then end"))
                        .expect(pass(closesWithAnotherCode()), pass(closesWithoutCode())),
                conformanceCase("5.5.1-tcp-ends-at-once")
                        .must("6455-5.5.1-server-closes-tcp-immediately", "The server ends TCP first, and at once.")
                        .send(close(1000, "at once"))
                        .timed()
                        .hint("Do not wait for the client to end TCP: that is the server's turn.")
                        .expect(
                                pass(reaction(
                                        "ends TCP within a second of its Close",
                                        seen -> Times.closeToEnd(seen)
                                                .filter(nanos -> nanos < 1_000_000_000L)
                                                .isPresent())),
                                weak(closesWithAnotherCode())
                                        .because("7.1.1", "the server ends TCP first, immediately")),
                conformanceCase("5.5.1-half-close-behind-close")
                        .should(
                                "6455-5.5.1-close-then-client-fin",
                                "A client that half-closes behind its Close is answered.")
                        .send(close(1000, "half-close"))
                        .halfClose()
                        .hint(
                                "Finish the answer that is being written before looking at the end of the client's stream.")
                        .expect(Stream.concat(
                                        Stream.of(CloseOutcomes.answers(1000)),
                                        Stream.of(weak(drops())
                                                .because("5.5.1", "a client that half-closes still reads the answer")))
                                .toArray(Outcome[]::new)),
                conformanceCase("5.5.1-reason-need-not-come-back")
                        .may("6455-5.5.1-close-reason-not-required-back", "Repeating the reason is optional.")
                        .send(close(1000, "say it again"))
                        .expect(
                                observed(reaction(
                                        "repeats the reason",
                                        seen -> seen.close()
                                                .filter(frame ->
                                                        frame.closeReason().equals("say it again"))
                                                .isPresent())),
                                observed(closesWithAnotherCode()).because("5.5.1", "the reason is not repeated")));
    }
}
