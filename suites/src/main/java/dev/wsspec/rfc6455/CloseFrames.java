package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
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

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.CloseCodes;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.5.1: a legal Close is answered with a Close, and then the server ends TCP. */
public final class CloseFrames implements Catalogue {

    private static final String WITH_REASON = "6455-5.5.1-close-with-reason";

    @Override
    public String title() {
        return "5.5.1 Close frames";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(answered(), codes(), reasons(), ending()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> answered() {
        return Stream.of(
                conformanceCase("5.5.1-close-answered")
                        .must("6455-5.5.1-close-replied", "A Close is answered with a Close.")
                        .send(close(1000))
                        .hint("Dropping TCP is no answer: the peer cannot tell it from a broken connection.")
                        .expect(answers(1000)),
                conformanceCase("5.5.1-empty-close-answered")
                        .must("6455-5.5.1-close-empty-replied", "A Close without a body is legal and is answered.")
                        .send(close(Bytes.EMPTY))
                        .hint("1005 stands for a missing code inside a program and never goes on the wire.")
                        .expect(
                                pass(closesWithoutCode()),
                                pass(closes(1000)),
                                weak(answersButFailsNot(1002, 1007))
                                        .because("7.4.1", "the closing is a normal one, and this code says otherwise")),
                conformanceCase("5.5.1-close-first")
                        .must("6455-5.5.1-close-first-frame", "A Close may be the first frame behind the handshake.")
                        .send(close(1000, "first"))
                        .expect(answers(1000)),
                conformanceCase("5.5.1-close-behind-a-ping")
                        .must("6455-5.5.1-close-replied", "A Close behind other frames is answered.")
                        .send(ping("before"), close(1000))
                        .expect(answers(1000)),
                conformanceCase("5.5.1-close-behind-a-message")
                        .must("6455-5.5.1-close-replied", "A Close behind a message is answered.")
                        .send(text("before"), close(1001))
                        .expect(answers(1001)),
                conformanceCase("5.5.1-close-inside-message")
                        .must("6455-5.4-close-between-fragments", "A Close may come inside an unfinished message.")
                        .send(text("unfinished").notFinal(), close(1000))
                        .expect(answers(1000)),
                conformanceCase("5.5.1-close-answered-promptly")
                        .should("6455-5.5.1-close-reply-promptly", "An idle server answers a Close at once.")
                        .send(close(1000, "promptly"))
                        .alone()
                        .expect(
                                pass(reaction(
                                        "answers with a Close within a second",
                                        seen -> Times.received(seen, frame -> frame.opcode() == 8)
                                                .filter(nanos -> nanos - Times.firstSent(seen) < 1_000_000_000L)
                                                .isPresent())),
                                weak(closesWithAnotherCode()).because("5.5.1", "as soon as practical")));
    }

    private static Stream<ConformanceCase> codes() {
        return IntStream.of(1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999)
                .mapToObj(code -> conformanceCase("5.5.1-close-" + code)
                        .must(
                                code == 4000 ? "6455-5.5.1-close-network-order" : "6455-5.5.1-close-code-echo",
                                "A Close with a code that may be used is answered; the answer usually repeats the code.")
                        .send(close(code))
                        .expect(answers(code)));
    }

    private static Stream<ConformanceCase> reasons() {
        Bytes code = Bytes.octets(0x03, 0xE8);
        return Stream.of(
                reason("short-reason", close(code.plus(Bytes.utf8("bye"))).payload()),
                reason("reason-of-123", code.plus(filler(123))),
                reason("reason-of-two-octet-characters", code.plus(Bytes.utf8("é".repeat(61)))),
                reason("reason-of-four-octet-characters", code.plus(Bytes.utf8("\uD83D\uDE00".repeat(30)))),
                reason("reason-with-nul", code.plus(Bytes.utf8("a\0b"))),
                reason("reason-with-markup", code.plus(Bytes.utf8("<b>\u001B[1m\r\n"))));
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
                        .alone()
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
                        .expect(answers(1000)),
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

    private static ConformanceCase reason(String words, Bytes payload) {
        return conformanceCase("5.5.1-close-with-" + words)
                .must(WITH_REASON, "A reason of up to 123 octets of UTF-8 may follow the code.")
                .send(close(payload))
                .expect(answers(1000));
    }

    /** Repeating the code is usual, 1000 or an empty Close is as good, and a code for an error is not. */
    private static Outcome[] answers(int code) {
        int[] good = code == 1000 ? new int[] {1000} : new int[] {code, 1000};
        return new Outcome[] {
            pass(closes(good)),
            pass(closesWithoutCode()),
            weak(code == 1002 || code == 1007 ? closesWithAnotherCode() : answersButFailsNot(1002, 1007))
                    .because("5.5.1", "the answer usually repeats the code, and this one has another meaning")
        };
    }

    private static Reaction answersButFailsNot(int... errors) {
        return reaction(
                "closes with a legal code that reports no protocol error",
                seen -> seen.ended()
                        && seen.close()
                                .filter(CloseCodes::legalFrame)
                                .filter(frame -> Arrays.stream(errors).noneMatch(error -> error == frame.closeCode()))
                                .isPresent());
    }
}
