package dev.wsspec.cases;

import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.LengthForm;
import dev.wsspec.wire.Masking;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Something that holds for every octet a server sends, whatever it was asked. */
public enum PassiveRule {
    ACCEPT_ONCE(AnswerRules.switching(AnswerRules::acceptedOnce)),
    SUBPROTOCOL_ONCE(AnswerRules.each(AnswerRules::oneSubprotocol)),
    VERSIONS_LISTED_IN_101(AnswerRules.switching(AnswerRules::versionsListed)),
    EXTENSIONS_LISTED(AnswerRules.each(AnswerRules::extensionsListed)),
    SWITCHES_IN_HTTP_1_1(AnswerRules.switching(answer -> answer.version().equals("HTTP/1.1"))),
    STATUS_LINE_COMPLETE(AnswerRules.each(AnswerRules::statusLineComplete)),
    CHALLENGE_IN_401(AnswerRules.each(AnswerRules::challenges)),
    LOCATION_IN_REDIRECTS(AnswerRules.each(AnswerRules::redirects)),
    EXTENSIONS_AS_ANSWERED(PassiveRule::extensionsAsAnswered),
    NEVER_MASKED(eachFrame(frame -> frame.masking() instanceof Masking.None)),
    MINIMAL_LENGTH(eachFrame(frame -> frame.lengthForm() == LengthForm.minimal(frame.declaredLength()))),
    RSV_ZERO(PassiveRule::reservedBitsZero),
    KNOWN_OPCODE(eachFrame(frame -> !Opcode.isReserved(frame.opcode()))),
    CONTROL_WHOLE(eachFrame(frame -> !frame.isControl() || frame.fin())),
    CONTROL_SHORT(eachFrame(frame -> !frame.isControl() || Long.compareUnsigned(frame.declaredLength(), 125) <= 0)),
    CLOSE_CODE_LEGAL(PassiveRule::closeCodesLegal),
    NO_CLOSE_1005(eachClose(close -> close.payload().isEmpty() || close.closeCode() != 1005)),
    NO_CLOSE_1006(eachClose(close -> close.closeCode() != 1006)),
    NO_CLOSE_1015(eachClose(close -> close.closeCode() != 1015)),
    NO_CLOSE_1010_OF_ITS_OWN(seen -> eachClose(close -> close.closeCode() != 1010 || repeated(close, seen))
            .test(seen)),
    CLOSE_REASON_UTF8(eachClose(close -> close.payload().length() < 2
            || Utf8.valid(close.payload().slice(2, close.payload().length())))),
    TEXT_UTF8(PassiveRule::textsAreUtf8),
    FRAGMENTS_IN_ORDER(PassiveRule::fragmentsInOrder),
    /** Section 6.1: what begins a message says what it is. */
    MESSAGES_BEGIN_TYPED(PassiveRule::messagesBeginTyped),
    FRAMES_WHOLE(seen -> seen.all(Event.Ended.class)
            .noneMatch(ended -> speaksRfc6455(seen) && ended.detail().equals("inside a frame"))),
    NO_PING_AFTER_CLOSE(seen -> afterClose(seen).stream().noneMatch(frame -> frame.opcode() == Opcode.PING)),
    NO_DATA_AFTER_CLOSE(seen -> afterClose(seen).stream().allMatch(PassiveRule::defined)),
    DEFLATE_MARKS_FIRST_FRAME_ONLY(DeflateRules::marksFirstFrameOnly),
    DEFLATE_INFLATES(DeflateCheck.INFLATES),
    DEFLATE_FORGETS_CONTEXT(DeflateCheck.FORGETS_CONTEXT),
    DEFLATE_KEEPS_WINDOW(DeflateCheck.KEEPS_WINDOW),
    DEFLATE_REMOVES_TAIL(DeflateCheck.REMOVES_TAIL),
    DEFLATE_PADS_WITH_ZEROS(DeflateCheck.PADS_WITH_ZEROS),
    DEFLATE_PARAMETERS_DEFINED(DeflateAnswerRules.parametersDefined()),
    DEFLATE_FLAGS_BARE(DeflateAnswerRules.flagsBare()),
    DEFLATE_SERVER_WINDOW_SIZED(DeflateAnswerRules.sized(Deflate.SERVER_WINDOW)),
    DEFLATE_CLIENT_WINDOW_SIZED(DeflateAnswerRules.sized(Deflate.CLIENT_WINDOW)),
    DEFLATE_AS_OFFERED(DeflateAnswerRules::asOffered),
    ONE_CLOSE(seen -> afterClose(seen).stream().noneMatch(frame -> frame.opcode() == Opcode.CLOSE));

    private final Predicate<Transcript> holds;
    private final Optional<DeflateCheck> compression;

    PassiveRule(Predicate<Transcript> holds) {
        this.holds = holds;
        this.compression = Optional.empty();
    }

    PassiveRule(DeflateCheck check) {
        this.holds = seen -> !DeflateRules.broken(seen).contains(check);
        this.compression = Optional.of(check);
    }

    /** All rules that are broken; what was compressed is inflated once for all of them. */
    public static Set<PassiveRule> allBroken(Transcript seen) {
        if (OtherProtocol.chosen(seen)) {
            return EnumSet.noneOf(PassiveRule.class);
        }
        Set<DeflateCheck> compression = DeflateRules.broken(seen);
        Set<PassiveRule> broken = EnumSet.noneOf(PassiveRule.class);
        for (PassiveRule rule : values()) {
            if (rule.compression.map(compression::contains).orElseGet(() -> rule.broken(seen))) {
                broken.add(rule);
            }
        }
        return broken;
    }

    public boolean broken(Transcript seen) {
        return !holds.test(seen);
    }

    private static Predicate<Transcript> eachFrame(Predicate<Frame> good) {
        return seen -> {
            for (Frame frame : seen.frames()) {
                if (!good.test(frame)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<Transcript> eachClose(Predicate<Frame> good) {
        return eachFrame(frame -> frame.opcode() != Opcode.CLOSE || good.test(frame));
    }

    /** Permessage-deflate gives the first of them a meaning in data frames, and in no others (RFC 7692, section 9.2). */
    private static boolean reservedBitsZero(Transcript seen) {
        boolean compresses = Deflate.agreement(seen).isPresent();
        // What another extension makes of them, only those who know it can say.
        boolean extended = seen.response()
                .flatMap(response -> response.value("Sec-WebSocket-Extensions"))
                .isPresent();
        int free = compresses ? Frame.RSV1 : 0;
        return extended && !compresses
                || eachFrame(frame -> (frame.rsv() & ~free) == 0).test(seen);
    }

    /** Repeating a code of the client's that nobody has defined yet is judged where that code is sent (section 7.4.2). */
    private static boolean closeCodesLegal(Transcript seen) {
        return eachClose(close -> CloseCodes.legalFrame(close) || undefined(close.closeCode()) && repeated(close, seen))
                .test(seen);
    }

    private static boolean undefined(int code) {
        return code >= 1016 && code <= 2999 || code >= 5000;
    }

    private static boolean repeated(Frame close, Transcript seen) {
        return seen.sentFirst()
                .filter(sent -> sent.opcode() == Opcode.CLOSE && sent.closeCode() == close.closeCode())
                .isPresent();
    }

    /** Only what the 101 names can put reserved bits and opcodes to use. */
    private static boolean extensionsAsAnswered(Transcript seen) {
        boolean extended = seen.response()
                .filter(answer -> !answer.list("Sec-WebSocket-Extensions").isEmpty())
                .isPresent();
        return extended
                || eachFrame(frame -> frame.rsv() == 0 && !Opcode.isReserved(frame.opcode()))
                        .test(seen);
    }

    private static List<Frame> afterClose(Transcript seen) {
        return seen.frames().stream()
                .dropWhile(frame -> frame.opcode() != Opcode.CLOSE)
                .skip(1)
                .toList();
    }

    /** A control frame that there is. */
    private static boolean defined(Frame frame) {
        return frame.opcode() == Opcode.CLOSE || frame.opcode() == Opcode.PING || frame.opcode() == Opcode.PONG;
    }

    /** Only what was kept whole can be checked. */
    private static boolean textsAreUtf8(Transcript seen) {
        boolean whole = seen.frames().stream()
                .allMatch(frame -> frame.payload().length() == frame.declaredLength() && frame.rsv() == 0);
        return !whole
                || Messages.of(seen).stream()
                        .filter(message -> message.opcode() == Opcode.TEXT)
                        .allMatch(message -> Utf8.valid(message.content()));
    }

    /** Older protocols have frames of their own, and no accept value. */
    private static boolean speaksRfc6455(Transcript seen) {
        return seen.switched()
                && seen.response()
                        .flatMap(response -> response.value("Sec-WebSocket-Accept"))
                        .isPresent();
    }

    private static boolean messagesBeginTyped(Transcript seen) {
        boolean begins = true;
        for (Frame frame : seen.frames()) {
            if (!frame.isControl()) {
                if (begins && frame.opcode() == Opcode.CONTINUATION) {
                    return false;
                }
                begins = frame.fin();
            }
        }
        return true;
    }

    private static boolean fragmentsInOrder(Transcript seen) {
        boolean inside = false;
        for (Frame frame : seen.frames()) {
            if (!frame.isControl()) {
                if (inside != (frame.opcode() == Opcode.CONTINUATION)) {
                    return false;
                }
                inside = !frame.fin();
            }
        }
        return true;
    }
}
