package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.rfc6455.Utf8Frames.KOSME;
import static dev.wsspec.rfc6455.Utf8Frames.fragments;
import static dev.wsspec.rfc6455.Utf8Frames.more;
import static dev.wsspec.rfc6455.Utf8Frames.start;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Event;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.stream.Stream;

/** RFC 6455, sections 7.4.1 and 8.1: how and when a server reacts to what is not UTF-8. */
public final class Utf8Reactions implements Catalogue {

    private static final String REST = "656469746564";

    @Override
    public String title() {
        return "8.1 Reactions to invalid UTF-8";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(closeCode(), failFast(), failFastInFrame(), handshake())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> closeCode() {
        return Stream.of(
                closeCode("invalid-text", start("4e6f2100c0")),
                closeCode("invalid-fragments", fragments("4e6f2100", "c0")));
    }

    private static ConformanceCase closeCode(String words, Frame... frames) {
        return conformanceCase("7.4.1-close-code-for-" + words)
                .may(
                        "6455-7.4.1-utf8-close-code-1007",
                        "Data that is not of the type of its message is closed with 1007.")
                .control(start("4e6f2100"))
                .send(frames)
                .hint("1007 says that a text was not UTF-8; 1002 is for the frames themselves.")
                .expectRefusal(INVALID_DATA);
    }

    /** The Ping in between tells a server that fails at once from one that waits for the end of the message. */
    private static Stream<ConformanceCase> failFast() {
        return Stream.of(
                failFast("character-above-10ffff", "", "f4908080", REST),
                failFast("first-wrong-octet", "f4", "90", "8080" + REST));
    }

    private static ConformanceCase failFast(String words, String begun, String wrong, String rest) {
        return about("fragment-with-" + words)
                .send(start(KOSME + begun).notFinal())
                .then(more(wrong).notFinal())
                .then(more(rest))
                .expect(soonerOrLater());
    }

    private static Stream<ConformanceCase> failFastInFrame() {
        return Stream.of(
                failFastInFrame("character-above-10ffff", 17, 21, "f4908080" + REST),
                failFastInFrame("first-wrong-octet", 18, 19, "f4908080" + REST));
    }

    /** One frame in three pieces; here a server that reads whole frames cannot be sooner. */
    private static ConformanceCase failFastInFrame(String words, int wrong, int rest, String behind) {
        return about("piece-with-" + words)
                .send(Chop.at(wrong, rest), start(KOSME + behind).notFinal(), more(""))
                .expect(soonerOrLater());
    }

    private static Draft about(String words) {
        return conformanceCase("8.1-refusal-at-" + words)
                .may("6455-8.1-utf8-fail-fast", "What is not UTF-8 may be refused before its message is complete.")
                .control(start(KOSME).notFinal(), more(REST));
    }

    private static Outcome[] soonerOrLater() {
        return new Outcome[] {
            observed(failsTheConnection().and(reaction("before the message is complete", Utf8Reactions::early)))
                    .because("8.1", "failing fast is allowed"),
            observed(failsTheConnection()).because("5.6", "the whole message counts, so its end is soon enough")
        };
    }

    private static boolean early(Transcript seen) {
        List<Event> events = seen.events();
        int last = -1;
        int closed = events.size();
        boolean cut = false;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event instanceof Event.Sent sent && sent.role() == Event.Role.CASE) {
                last = i;
            } else if (event instanceof Event.NotSent unsent && unsent.role() == Event.Role.CASE) {
                cut = true;
            } else if (ends(event)) {
                closed = Math.min(closed, i);
            }
        }
        return cut || closed < last;
    }

    private static boolean ends(Event event) {
        return event instanceof Event.Ended
                || event instanceof Event.Received received && received.frame().opcode() == Opcode.CLOSE;
    }

    /** Nothing in a handshake is UTF-8 but by the will of the application. */
    private static Stream<ConformanceCase> handshake() {
        return Stream.of(handshake("field", upgrade().add("X-Wsspec-Text", "\u00c3\u0028")));
    }

    private static ConformanceCase handshake(String words, UpgradeRequest request) {
        return conformanceCase("8.1-handshake-" + words + "-not-utf8")
                .must(
                        "6455-8.1-handshake-utf8",
                        "Where a handshake holds UTF-8 for the application, it has to be valid.")
                .request(request)
                .expect(anythingButSilence());
    }
}
