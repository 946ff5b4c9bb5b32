package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, section 7.1.4: the client ends TCP and has sent no Close. */
public final class LostClients implements Catalogue {

    /** That a server ends its side too, no sentence demands: to stay wastes what it has, whatever came in front of the end. */
    private static final Outcome STAYS = weak(reaction(
                    "leaves TCP open and sends back nothing of what came as a message",
                    seen -> !seen.ended() && seen.switched() && undelivered(seen)))
            .because("7.1.4", "the client is gone, and no message of it can come");

    private static final int KEY = 0x5A3C_96E1;

    @Override
    public String title() {
        return "7.1.4 Clients that leave without a Close";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(betweenFrames(), insideFrames(), insideMessages()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> betweenFrames() {
        String row = "6455-7.1.4-client-eof-without-close";
        String sentence = "When the client ends TCP without a Close, the server ends its side too.";
        String hint = "The end of the client's stream ends the connection, Close or no Close; do not wait for more.";
        return Stream.of(
                conformanceCase("7.1.4-fin-behind-handshake")
                        .must(row, sentence)
                        .halfClose()
                        .hint(hint)
                        .expect(pass(Endings.ends())),
                conformanceCase("7.1.4-fin-behind-a-ping")
                        .must(row, sentence)
                        .send(ping("leaving"))
                        .halfClose()
                        .hint(hint)
                        .expect(pass(Endings.ends())),
                conformanceCase("7.1.4-fin-behind-a-message")
                        .must(row, sentence)
                        .send(text("leaving"))
                        .halfClose()
                        .hint(hint)
                        .expect(pass(Endings.ends())),
                conformanceCase("7.1.4-fin-when-all-is-answered")
                        .must(row, sentence)
                        .send(ping("staying"))
                        .pause()
                        .halfClose()
                        .hint(hint)
                        .expect(pass(Endings.ends())));
    }

    private static Stream<ConformanceCase> insideFrames() {
        Bytes text = text("unfinished").key(KEY).encode(KEY);
        Bytes ping = ping("unfinished").key(KEY).encode(KEY);
        Bytes close = Frames.close(1000, "unfinished").key(KEY).encode(KEY);
        Bytes longer = Frames.binary(Frames.filler(300)).key(KEY).encode(KEY);
        return Stream.of(
                cut("first-octet-of-header", text.slice(0, 1)),
                cut("long-length", longer.slice(0, 3)),
                cut("masking-key", text.slice(0, 4)),
                cut("header-and-payload", text.slice(0, 6)),
                cut("payload-of-text", text.slice(0, 9)),
                cut("payload-of-binary", longer.slice(0, 200)),
                cut("payload-of-ping", ping.slice(0, 9)),
                cut("code-of-close", close.slice(0, 7)),
                cut("reason-of-close", close.slice(0, 12)));
    }

    private static ConformanceCase cut(String words, Bytes octets) {
        return conformanceCase("7.1.4-fin-inside-" + words)
                .must("6455-7.1.4-client-eof-mid-frame", "What came of a frame that never ends is not delivered.")
                .octets(octets)
                .halfClose()
                .hint("Deliver a frame when its last octet is there, and end the connection when it cannot come.")
                .expect(pass(endsWithoutDelivery()), STAYS);
    }

    private static Stream<ConformanceCase> insideMessages() {
        String row = "6455-7.1.4-client-eof-mid-frame";
        String sentence = "What came of a message that never ends is not delivered.";
        return Stream.of(
                conformanceCase("7.1.4-fin-inside-message")
                        .must(row, sentence)
                        .send(text("first part").notFinal())
                        .halfClose()
                        .expect(pass(endsWithoutDelivery()), STAYS),
                conformanceCase("7.1.4-fin-between-fragments-behind-a-ping")
                        .must(row, sentence)
                        .send(text("first part").notFinal(), ping("between"))
                        .halfClose()
                        .expect(pass(endsWithoutDelivery()), STAYS));
    }

    /**
     * A text of the server's own is no delivery, so the content has to be ours; nor is a fragment that no last one
     * follows, for a server may answer what it has before a message is complete (section 5.4).
     */
    private static Reaction endsWithoutDelivery() {
        return reaction(
                "ends TCP and sends back nothing of what came as a message",
                seen -> seen.ended() && seen.switched() && undelivered(seen));
    }

    private static boolean undelivered(Transcript seen) {
        return delivered(seen.frames()).noneMatch(LostClients::ours);
    }

    private static Stream<Frame> delivered(List<Frame> frames) {
        List<Frame> begun = Unfinished.of(frames);
        return frames.stream().filter(frame -> !begun.contains(frame));
    }

    private static boolean ours(Frame frame) {
        String content = frame.payload().text(StandardCharsets.UTF_8);
        boolean part = content.startsWith("unf") || content.startsWith("first part") || content.startsWith("abcdef");
        return !content.isEmpty() && part;
    }
}
