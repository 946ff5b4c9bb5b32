package dev.wsspec.cases;

import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reactions of an open connection that cases are written with. */
public final class Reactions {

    public static final int NORMAL = 1000;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int INVALID_DATA = 1007;

    private static final Set<PassiveRule> FRAME_RULES = EnumSet.of(
            PassiveRule.NEVER_MASKED,
            PassiveRule.MINIMAL_LENGTH,
            PassiveRule.RSV_ZERO,
            PassiveRule.KNOWN_OPCODE,
            PassiveRule.CONTROL_WHOLE,
            PassiveRule.CONTROL_SHORT,
            PassiveRule.FRAGMENTS_IN_ORDER);

    private Reactions() {}

    /** Sends a Close with one of these codes and ends the TCP connection. */
    public static Reaction closes(int... codes) {
        String names = Arrays.stream(codes).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
        return reaction(
                "closes with " + names,
                seen -> seen.ended()
                        && seen.close()
                                .filter(close -> Arrays.stream(codes).anyMatch(code -> code == close.closeCode()))
                                .isPresent());
    }

    /** Closes with any code that may stand in a Close frame (section 7.4). */
    public static Reaction closesWithAnotherCode() {
        return reaction("closes with another legal code", seen -> seen.ended() && legalClose(seen));
    }

    /** Closes with a Close frame that carries no code, and ends the TCP connection. */
    public static Reaction closesWithoutCode() {
        return reaction(
                "closes with an empty Close frame",
                seen -> seen.ended()
                        && seen.close()
                                .filter(close -> close.payload().isEmpty())
                                .isPresent());
    }

    /** Sends a Close with a legal code, but never ends the TCP connection. */
    public static Reaction closesButLeavesTcpOpen() {
        return reaction("sends a Close but leaves TCP open", seen -> !seen.ended() && legalClose(seen));
    }

    /** Ends the TCP connection, by FIN or reset, without a Close frame. */
    public static Reaction drops() {
        return reaction(
                "drops the connection without a Close frame",
                seen -> seen.switched() && seen.ended() && seen.close().isEmpty() && !seen.barrierAnswered());
    }

    /** The connection is at its end, however that came. */
    public static Reaction failsTheConnection() {
        return reaction("fails the connection", seen -> seen.switched() && seen.ended() && !seen.barrierAnswered());
    }

    /** Answers the barrier, so that all before it was taken and the connection lives. */
    public static Reaction staysUsable() {
        return reaction("stays usable", Transcript::barrierAnswered);
    }

    /** Sends a Pong with exactly this payload. */
    public static Reaction pongs(Bytes payload) {
        return reaction(
                "sends a Pong with the same " + payload.length() + " octets",
                seen -> seen.frames().stream()
                        .anyMatch(frame -> frame.opcode() == Opcode.PONG
                                && frame.fin()
                                && frame.payload().equals(payload)));
    }

    /** Sends none of the Pongs back; a server may send others of its own accord (section 5.5.3). */
    public static Reaction answersNone(Frame... pongs) {
        Set<Bytes> sent = Stream.of(pongs)
                .filter(frame -> frame.opcode() == Opcode.PONG)
                .map(Frame::payload)
                .collect(Collectors.toSet());
        return reaction("answers no Pong", seen -> pongPayloads(seen).stream().noneMatch(sent::contains));
    }

    /** Sends a message of this type and content, whole or fragmented. */
    public static Reaction echoes(int opcode, Bytes content) {
        return reaction(
                "echoes the same " + content.length() + " octets",
                seen -> Messages.of(seen, Math.max(Messages.LIMIT, content.length()))
                        .contains(new Messages.Message(opcode, content)));
    }

    /** Took so many connections beside this one at least. */
    public static Reaction servesBeside(int count) {
        return reaction(
                "serves " + count + " connections beside this one",
                seen -> seen.all(Event.Accompanied.class)
                                .mapToInt(Event.Accompanied::served)
                                .sum()
                        >= count);
    }

    /** Closes or drops before we end our direction. */
    public static Reaction endsAtOnce() {
        return reaction(
                "ends the connection at once",
                seen -> seen.switched()
                        && seen.ended()
                        && seen.all(Event.Quiet.class).findAny().isEmpty());
    }

    /** Sends these messages in this order; others may stand between them. */
    public static Reaction echoesInOrder(Frame... messages) {
        var wanted = Stream.of(messages)
                .map(frame -> new Messages.Message(frame.opcode(), frame.payload()))
                .toList();
        int longest =
                wanted.stream().mapToInt(message -> message.content().length()).reduce(Messages.LIMIT, Math::max);
        return reaction("echoes " + wanted.size() + " messages in order", seen -> {
            Iterator<Messages.Message> came = Messages.of(seen, longest).iterator();
            return wanted.stream().allMatch(message -> comesTo(came, message));
        });
    }

    /** Whatever the server sent on the way, each frame is one it may send; how it closes is judged elsewhere. */
    public static Reaction orderly() {
        return reaction(
                "sends nothing but legal frames",
                seen -> seen.switched() && FRAME_RULES.stream().noneMatch(rule -> rule.broken(seen)));
    }

    /** Keeps what came for the beginning of something longer. */
    public static Reaction waitsForMore() {
        return reaction("waits for more", seen -> seen.switched() && !seen.ended() && !seen.barrierAnswered());
    }

    /** Payloads of all Pongs, in order. */
    public static List<Bytes> pongPayloads(Transcript seen) {
        return seen.frames().stream()
                .filter(frame -> frame.opcode() == Opcode.PONG)
                .map(Frame::payload)
                .toList();
    }

    private static boolean comesTo(Iterator<Messages.Message> came, Messages.Message wanted) {
        while (came.hasNext()) {
            if (came.next().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean legalClose(Transcript seen) {
        return seen.close().filter(CloseCodes::legalFrame).isPresent();
    }
}
