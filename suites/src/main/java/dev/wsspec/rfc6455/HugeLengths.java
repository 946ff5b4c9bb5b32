package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.fail;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.waitsForMore;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/**
 * RFC 6455, section 5.2: lengths that are announced and not sent. The Ping behind them is payload, whatever it looks
 * like; who answers it has read another length.
 */
public final class HugeLengths implements Catalogue {

    private static final String HUGE = "6455-5.2-length-huge-valid";
    private static final Frame SWALLOWED = ping("swallowed");
    private static final Outcome ANSWERED =
            fail(pongs(SWALLOWED.payload())).because("5.2", "these octets belong to the payload that was announced");

    @Override
    public String title() {
        return "5.2 Lengths announced and not sent";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Frame empty = binary(Bytes.EMPTY);
        Stream<ConformanceCase> huge = Stream.of(
                huge("binary-of-2-to-31", empty.declaring(1L << 31)),
                huge("binary-of-2-to-32", empty.declaring(1L << 32)),
                huge("binary-of-2-to-32-and-5", binary(filler(5)).declaring(1L << 32 | 5)),
                huge("text-of-2-to-32-and-5", text("abcde").declaring(1L << 32 | 5)),
                huge("binary-of-2-to-40", empty.declaring(1L << 40)),
                huge("binary-of-2-to-62", empty.declaring(1L << 62)),
                huge("binary-of-2-to-63-less-1", empty.declaring(Long.MAX_VALUE)),
                huge("text-of-2-to-63-less-1", text("").declaring(Long.MAX_VALUE)),
                huge("first-fragment-of-2-to-63-less-1", empty.notFinal().declaring(Long.MAX_VALUE)),
                conformanceCase("5.2-fragments-of-more-than-2-to-63")
                        .must(HUGE, "The lengths of fragments may add up to more than 63 bits hold.")
                        .send(
                                binary(filler(5)).notFinal(),
                                Frame.of(Opcode.CONTINUATION, Bytes.EMPTY).declaring(Long.MAX_VALUE),
                                SWALLOWED)
                        .pause()
                        .halfClose()
                        .hint("Compare the length with what is left of the limit; the sum overflows.")
                        .expect(outcomes()));
        Stream<ConformanceCase> unfinished = Stream.of(
                unfinished("binary-of-100", binary(filler(10)).declaring(100)),
                unfinished("binary-of-256", binary(filler(1)).declaring(256)),
                unfinished("binary-of-65536", binary(Bytes.EMPTY).declaring(65_536)));
        return Stream.concat(huge, unfinished);
    }

    private static ConformanceCase huge(String words, Frame frame) {
        return conformanceCase("5.2-announced-" + words)
                .must(HUGE, "A length that nobody can send is well-formed; how much is taken is a matter of limits.")
                .send(frame, SWALLOWED)
                .pause()
                .halfClose()
                .hint("Keep all 63 bits of the length, and compare it with your limit before memory is taken.")
                .expect(outcomes());
    }

    private static ConformanceCase unfinished(String words, Frame frame) {
        return conformanceCase("5.2-unfinished-" + words)
                .must(
                        "6455-6.2-frames-parsed-from-stream",
                        "A frame is not there before its last octet is; the stream may end first.")
                .send(frame, SWALLOWED)
                .pause()
                .halfClose()
                .expect(ANSWERED, observed(drops()), observed(closesWithAnotherCode()), observed(waitsForMore()));
    }

    private static Outcome[] outcomes() {
        String limits = "whether to wait for so many octets, and how to say no, is left to the server";
        return new Outcome[] {
            ANSWERED,
            pass(closes(1009)),
            observed(closesWithAnotherCode()).because("10.4", limits),
            observed(drops()).because("10.4", limits),
            observed(closesButLeavesTcpOpen()).because("10.4", limits),
            observed(waitsForMore()).because("10.4", limits)
        };
    }
}
