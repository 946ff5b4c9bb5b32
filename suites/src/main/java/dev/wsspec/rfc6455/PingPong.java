package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.cases.Reactions.answersNone;
import static dev.wsspec.cases.Reactions.pongPayloads;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Reaction;
import dev.wsspec.cases.Reactions;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import dev.wsspec.wire.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 5.5.2 and 5.5.3: a Ping is answered with a Pong that carries the same octets. */
public final class PingPong implements Catalogue {

    private static final String ANSWERED = "6455-5.5.2-ping-answered";
    private static final String SAME_DATA = "6455-5.5.3-pong-echoes-data";

    @Override
    public String title() {
        return "5.5.2 Ping and Pong";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(answered(), payloads(), several(), unsolicited()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> answered() {
        return Stream.of(
                conformanceCase("5.5.2-ping-answered")
                        .must(ANSWERED, "Every Ping is answered with a Pong while no Close has arrived.")
                        .send(ping("Hello"))
                        .hint("The library may leave pongs to the application; a server as a whole has to send them.")
                        .expect(pass(pongs(Bytes.utf8("Hello")).and(staysUsable()))),
                conformanceCase("5.5.2-empty-ping-answered")
                        .must(ANSWERED, "A Ping without data is answered too.")
                        .send(ping(Bytes.EMPTY))
                        .expect(pass(pongs(Bytes.EMPTY).and(staysUsable()))),
                conformanceCase("5.5.2-ping-behind-a-message")
                        .must(ANSWERED, "A Ping behind a whole message is answered.")
                        .send(text("message"), ping("behind"))
                        .expect(pass(pongs(Bytes.utf8("behind")).and(staysUsable()))),
                conformanceCase("5.5.2-ping-first")
                        .must("6455-5.5.2-ping-first-frame", "A Ping may be the very first frame.")
                        .send(ping("first"))
                        .expect(pass(pongs(Bytes.utf8("first")).and(staysUsable()))),
                conformanceCase("5.5.2-ping-answered-promptly")
                        .should("6455-5.5.2-ping-promptly", "An idle server answers a Ping at once.")
                        .send(ping("promptly"))
                        .timed()
                        .expect(
                                pass(pongWithinASecond()),
                                weak(pongs(Bytes.utf8("promptly"))).because("5.5.2", "as soon as is practical")),
                conformanceCase("5.5.2-ping-answered-inside-message")
                        .should("6455-5.4-pong-before-message-end", "A Pong does not wait for the end of a message.")
                        .send(text("unfinished").notFinal(), ping("inside"))
                        .then(continuation(""))
                        .hint("Answer control frames when they arrive, not when the message around them is complete.")
                        .expect(pass(pongs(Bytes.utf8("inside")).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> payloads() {
        return Stream.of(
                payload("nul", "00"),
                payload("invalid-utf8", "00fffefdc328"),
                payload("surrogates", "eda080edbfbf"),
                payload("crlf", "0d0a0d0a"),
                payload("all-ones", "ffffffffffffffff"),
                payload("looks-like-close", "03e8"),
                octets("first-half", 0),
                octets("second-half", 125),
                octets("last-octets", 250));
    }

    private static Stream<ConformanceCase> several() {
        Frame[] ten =
                IntStream.rangeClosed(1, 10).mapToObj(i -> ping("ping " + i)).toArray(Frame[]::new);
        Frame[] twins = IntStream.rangeClosed(1, 5).mapToObj(i -> ping("twin")).toArray(Frame[]::new);
        List<Bytes> asked = Stream.of(ten).map(Frame::payload).toList();
        return Stream.of(
                conformanceCase("5.5.3-ten-pings-at-once")
                        .must(
                                "6455-5.5.3-pong-latest-only",
                                "Of several outstanding Pings at least the latest is answered, in order.")
                        .send(ten)
                        .hint("One Pong for the latest Ping is enough; none for it is not.")
                        .expect(
                                pass(pongsInOrder(asked)
                                        .and(pongs(asked.get(9)))
                                        .and(staysUsable())),
                                weak(pongs(asked.get(9)).and(staysUsable()))
                                        .because("5.5.3", "Pongs out of the order of their Pings, or doubled")),
                conformanceCase("5.5.3-equal-pings")
                        .must("6455-5.5.3-pong-latest-only", "Equal Pings are answered at least once.")
                        .send(twins)
                        .expect(pass(pongs(Bytes.utf8("twin")).and(staysUsable()))),
                conformanceCase("5.5.2-ping-flood")
                        .must("6455-5.5.2-ping-flood", "Many Pings in a row do not break the connection.")
                        .send(IntStream.range(0, 500)
                                .mapToObj(i -> ping("flood"))
                                .toArray(Frame[]::new))
                        .expect(
                                pass(pongs(Bytes.utf8("flood")).and(staysUsable())),
                                observed(Reactions.closes(1008, 1009)).because("10.4", "a limit on traffic is policy"),
                                observed(Reactions.drops()).because("10.4", "a limit on traffic is policy")));
    }

    private static Stream<ConformanceCase> unsolicited() {
        return Stream.of(
                silent("empty-pong", pong("")),
                silent("pong-with-data", pong("unasked")),
                silent("pong-of-125", pong(125)),
                silent("pong-with-binary-data", Frame.of(Opcode.PONG, Bytes.hex("00ff80c3"))),
                silent(
                        "hundred-pongs",
                        IntStream.range(0, 100).mapToObj(i -> pong("p" + i)).toArray(Frame[]::new)),
                conformanceCase("5.5.3-pong-before-ping")
                        .must(
                                "6455-5.5.3-pong-unsolicited-ignored",
                                "A Ping behind an unasked Pong is answered as ever.")
                        .send(pong("unasked"), ping("asked"))
                        .expect(pass(pongs(Bytes.utf8("asked")).and(staysUsable()))));
    }

    private static ConformanceCase silent(String words, Frame... frames) {
        return conformanceCase("5.5.3-unsolicited-" + words)
                .must("6455-5.5.3-pong-unsolicited-ignored", "A Pong nobody asked for is taken and not answered.")
                .send(frames)
                .expect(pass(answersNone(frames).and(staysUsable())));
    }

    private static ConformanceCase payload(String words, String hex) {
        return conformanceCase("5.5.2-ping-payload-" + words)
                .must("6455-5.5.2-ping-binary-payload", "The data of a Ping is opaque, whatever octets it holds.")
                .send(ping(Bytes.hex(hex)))
                .hint("Do not read the payload of a Ping as text.")
                .expect(pass(pongs(Bytes.hex(hex)).and(staysUsable())));
    }

    private static ConformanceCase octets(String words, int from) {
        Bytes data =
                Bytes.octets(IntStream.range(from, Math.min(from + 125, 256)).toArray());
        return conformanceCase("5.5.3-pong-repeats-" + words)
                .must(SAME_DATA, "A Pong carries exactly the octets of its Ping.")
                .needs(Feature.PONG)
                .send(ping(data))
                .expect(pass(pongs(data).and(staysUsable())));
    }

    private static Reaction pongsInOrder(List<Bytes> asked) {
        return reaction("sends Pongs in the order of the Pings, some perhaps left out", seen -> {
            var answered = new ArrayList<>(pongPayloads(seen));
            answered.removeIf(payload -> !asked.contains(payload));
            var expected = new ArrayList<>(asked);
            expected.retainAll(answered);
            return answered.equals(expected);
        });
    }

    private static Reaction pongWithinASecond() {
        return reaction("sends the Pong within a second", seen -> seen.barrierAnswered() && prompt(seen));
    }

    private static boolean prompt(Transcript seen) {
        long asked = Times.firstSent(seen);
        return Times.received(seen, frame -> frame.payload().equals(Bytes.utf8("promptly")))
                .filter(nanos -> nanos - asked < 1_000_000_000L)
                .isPresent();
    }
}
