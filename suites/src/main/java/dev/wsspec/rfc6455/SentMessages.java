package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 6.1: messages are sent while the connection is open, whole, and with Pongs among them. */
public final class SentMessages implements Catalogue {

    private static final Bytes LATE = Bytes.utf8("too late");

    @Override
    public String title() {
        return "6.1 Sending data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.concat(behindClose(), Stream.of(finLast(), duringTransfer()));
    }

    private static Stream<ConformanceCase> behindClose() {
        return Stream.of(
                behindClose("text", text("too late")),
                behindClose("binary", binary(LATE)),
                behindClose("fragments", text("too ").notFinal(), Frame.of(Opcode.CONTINUATION, Bytes.utf8("late"))));
    }

    private static ConformanceCase behindClose(String words, Frame... frames) {
        Frame[] all = Stream.concat(Stream.of(close(1000)), Stream.of(frames)).toArray(Frame[]::new);
        return conformanceCase("6.1-no-echo-of-" + words + "-behind-close")
                .must("6455-6.1-send-only-when-open", "No message is sent once the closing handshake has begun.")
                .control(text("in time"), close(1000))
                .needs(Feature.ECHO)
                .send(all)
                .hint("Look at the state of the connection before each message is sent.")
                .expect(
                        pass(reaction(
                                "ends without an echo", seen -> seen.ended() && !echoed(OwnWords.reactions(seen)))),
                        weak(reaction("echoes what came behind the Close, then closes", SentMessages::inFrontOfClose))
                                .because("5.5.1", "only a message that is on its way may be finished before the Close"),
                        weak(silentOn().and(closesButLeavesTcpOpen()))
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static Reaction silentOn() {
        return reaction("sends no echo", seen -> !echoed(OwnWords.reactions(seen)));
    }

    private static boolean inFrontOfClose(Transcript seen) {
        return seen.ended()
                && echoed(OwnWords.reactions(seen).stream()
                        .takeWhile(frame -> frame.opcode() != Opcode.CLOSE)
                        .toList());
    }

    private static boolean echoed(List<Frame> frames) {
        return frames.stream().anyMatch(frame -> !frame.isControl());
    }

    private static ConformanceCase finLast() {
        return conformanceCase("6.1-echo-ends-with-fin")
                .must("6455-6.1-send-fin-last", "The last frame of a message has FIN set.")
                .needs(Feature.ECHO)
                .send(text("where do I end?"), binary(Bytes.utf8("and I?")))
                .hint("Without FIN the receiver waits for more of the same message.")
                .expect(taken(
                        echoesInOrder(text("where do I end?"), binary(Bytes.utf8("and I?")))
                                .and(staysUsable()),
                        0));
    }

    /** The Ping stands in the middle of half a megabyte that is to come back. */
    private static ConformanceCase duringTransfer() {
        Bytes asked = Bytes.utf8("in the middle");
        Frame large = binary(filler(65_536));
        Frame end = text("the end");
        Frame[] frames = Stream.of(
                        IntStream.range(0, 4).mapToObj(i -> large),
                        Stream.of(ping(asked)),
                        IntStream.range(0, 4).mapToObj(i -> large),
                        Stream.of(end))
                .flatMap(all -> all)
                .toArray(Frame[]::new);
        Reaction before = reaction(
                "sends the Pong before the last echo",
                seen -> seen.frames().stream()
                        .takeWhile(frame -> !frame.payload().equals(end.payload()))
                        .anyMatch(frame ->
                                frame.opcode() == Opcode.PONG && frame.payload().equals(asked)));
        Outcome late = weak(pongs(asked).and(staysUsable()))
                .because("5.5.2", "a Pong is to be sent as soon as is practical, and there was room between messages");
        return conformanceCase("5.5.2-ping-during-transfer")
                .should("6455-5.5.2-ping-during-transfer", "A transfer that is going on does not hold Pongs back.")
                .needs(Feature.ECHO)
                .send(frames)
                .hint("Put Pongs in front of the messages that wait to be sent.")
                .expect(Stream.concat(
                                Stream.of(pass(before.and(echoesInOrder(end)).and(staysUsable())), late),
                                Stream.of(taken(pongs(asked).and(staysUsable()), 65_536))
                                        .skip(1))
                        .toArray(Outcome[]::new));
    }
}
