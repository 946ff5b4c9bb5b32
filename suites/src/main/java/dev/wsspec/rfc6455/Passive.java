package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import java.util.stream.Stream;

/** What holds for every octet a server sends, in whatever exchange of the run; these cases come last. */
public final class Passive implements Catalogue {

    @Override
    public String title() {
        return "5 Whatever the server sends";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                never(
                        "5.1-server-never-masks",
                        "6455-5.1-server-never-masks",
                        PassiveRule.NEVER_MASKED,
                        "No frame of a server is masked.",
                        text("masked?"),
                        ping("masked?")),
                never(
                        "5.2-server-minimal-lengths",
                        "6455-5.2-server-minimal-length",
                        PassiveRule.MINIMAL_LENGTH,
                        "A server writes each length in the shortest form.",
                        Frames.binary(filler(126)),
                        ping(125)),
                never(
                        "5.2-server-rsv-zero",
                        "6455-5.2-server-rsv-zero",
                        PassiveRule.RSV_ZERO,
                        "Reserved bits are 0 when no extension was negotiated.",
                        text("reserved?"),
                        ping("bits?")),
                never(
                        "5.2-server-known-opcodes",
                        "6455-5.2-server-known-opcodes",
                        PassiveRule.KNOWN_OPCODE,
                        "A server sends no reserved opcode.",
                        text("opcode?"),
                        ping("opcode?")),
                never(
                        "5.5-server-control-whole",
                        "6455-5.5-server-control-125",
                        PassiveRule.CONTROL_WHOLE,
                        "Control frames of a server are not fragmented.",
                        ping("whole?"),
                        close(1000, "whole?")),
                never(
                        "5.5-server-control-short",
                        "6455-5.5-server-control-125",
                        PassiveRule.CONTROL_SHORT,
                        "Control frames of a server carry at most 125 octets.",
                        ping(125),
                        Frames.close(1000, "x".repeat(123))),
                never(
                        "7.4.2-server-close-codes",
                        "6455-7.4.2-server-codes-legal",
                        PassiveRule.CLOSE_CODE_LEGAL,
                        "A server's Close is empty or has a code that may stand there.",
                        close(1000, "which code?")),
                never(
                        "5.5.1-server-close-reason-utf8",
                        "6455-5.5.1-close-reason-not-required-back",
                        PassiveRule.CLOSE_REASON_UTF8,
                        "The reason in a server's Close is UTF-8.",
                        close(1000, "réason")),
                never(
                        "5.6-server-text-utf8",
                        "6455-5.6-text-valid-utf8",
                        PassiveRule.TEXT_UTF8,
                        "The text messages of a server are UTF-8.",
                        text("λόγος"),
                        ping("text?")),
                never(
                        "5.4-server-fragments-in-order",
                        "6455-5.4-server-fragmentation-valid",
                        PassiveRule.FRAGMENTS_IN_ORDER,
                        "The fragments of a server's message follow each other.",
                        text("first"),
                        text("second")),
                never(
                        "6.1-server-first-opcode",
                        "6455-6.1-send-first-opcode",
                        PassiveRule.MESSAGES_BEGIN_TYPED,
                        "The first frame of a server's message says Text or Binary.",
                        text("what am I?"),
                        Frames.binary(filler(6))),
                never(
                        "6.1-server-frames-whole",
                        "6455-6.1-send-encapsulated",
                        PassiveRule.FRAMES_WHOLE,
                        "All that a server sends is frames, each of them whole.",
                        text("whole to the end"),
                        close(1000, "whole?")),
                conformanceCase("5.5.2-server-no-ping-after-close")
                        .must("6455-5.5.2-server-ping-stops-after-close", "A server that has closed pings no more.")
                        .send(ping("not behind the Close"), close(1000, "done"))
                        .expectNever(
                                PassiveRule.NO_PING_AFTER_CLOSE,
                                weak(reaction("sends a Ping behind its Close", Transcript::switched))
                                        .because("5.5.2", "until TCP has ended, the connection is not closed")),
                never(
                        "5.5.1-server-no-data-after-close",
                        "6455-5.5.1-no-data-after-own-close",
                        PassiveRule.NO_DATA_AFTER_CLOSE,
                        "No data follows the Close of a server.",
                        text("before"),
                        close(1000, "after?")),
                never(
                        "5.5.1-server-one-close",
                        "6455-5.5.1-only-one-close",
                        PassiveRule.ONE_CLOSE,
                        "A server sends one Close at most.",
                        close(1000, "once?")));
    }

    private static ConformanceCase never(String id, String row, PassiveRule rule, String sentence, Frame... frames) {
        return conformanceCase(id).must(row, sentence).send(frames).expectNever(rule);
    }
}
