package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.answersNone;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 5.5.2 and 5.5.3: Pings of all lengths and octets, and Pongs that nobody asked for. */
public final class PingPayloads implements Catalogue {

    private static final Frame END = continuation("o");

    @Override
    public String title() {
        return "5.5.3 Payloads of Ping and Pong";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengths(), sequences(), unsolicited(), mismatched()).flatMap(all -> all);
    }

    /** Octets that no text has. */
    private static Stream<ConformanceCase> lengths() {
        return IntStream.of(1, 2, 3, 4, 7, 8, 15, 16, 17, 33, 63, 64, 65, 99, 100, 101, 123, 124, 125)
                .mapToObj(length -> {
                    Bytes data = Bytes.octets(
                            IntStream.range(0, length).map(i -> i * 131 + 128).toArray());
                    return conformanceCase("5.5.3-pong-repeats-" + length + "-octets")
                            .must("6455-5.5.3-pong-echoes-data", "A Pong carries exactly the octets of its Ping.")
                            .needs(Feature.PONG)
                            .send(ping(data))
                            .expect(pass(pongs(data).and(staysUsable())));
                });
    }

    private static Stream<ConformanceCase> sequences() {
        String answered = "6455-5.5.2-ping-answered";
        return Stream.of(
                conformanceCase("5.5.2-ping-behind-ping")
                        .must(answered, "A Ping is answered after another has been.")
                        .send(ping("first"))
                        .then(ping("second"))
                        .then(ping("third"))
                        .expect(pass(pongs(Bytes.utf8("first"))
                                .and(pongs(Bytes.utf8("second")))
                                .and(pongs(Bytes.utf8("third")))
                                .and(staysUsable()))),
                conformanceCase("5.5.2-ping-behind-binary")
                        .must(answered, "A Ping behind a binary message is answered.")
                        .send(binary(Bytes.hex("00ff")))
                        .then(ping("behind"))
                        .expect(taken(pongs(Bytes.utf8("behind")).and(staysUsable()), 0)),
                conformanceCase("5.5.3-pong-for-short-and-long")
                        .must("6455-5.5.3-pong-echoes-data", "A Pong holds nothing of an earlier, longer Ping.")
                        .needs(Feature.PONG)
                        .send(ping(125))
                        .then(ping("short"))
                        .expect(pass(pongs(Bytes.utf8("short")).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> unsolicited() {
        Frame start = text("Hel").notFinal();
        return Stream.of(
                silent("empty-pong-inside-message", start, pong(""), continuation("lo")),
                silent(
                        "pongs-between-all-fragments",
                        start,
                        pong("a"),
                        continuation("l").notFinal(),
                        pong("b"),
                        END),
                silent("pong-behind-message", text("message"), pong("behind")),
                silent("pong-with-octets-of-a-ping", Frame.of(Opcode.PONG, Bytes.hex("898000000000"))),
                silent("pong-with-octets-of-a-close", Frame.of(Opcode.PONG, Bytes.hex("03e8"))));
    }

    private static ConformanceCase silent(String words, Frame... frames) {
        return conformanceCase("5.5.3-unsolicited-" + words)
                .must("6455-5.5.3-pong-unsolicited-ignored", "A Pong nobody asked for is taken and not answered.")
                .send(frames)
                .expect(taken(answersNone(frames).and(staysUsable()), 0));
    }

    /** Whether the server has pinged or not, none of these is what it may wait for. */
    private static Stream<ConformanceCase> mismatched() {
        return Stream.of(conformanceCase("5.5.3-pong-with-other-data")
                .must("6455-5.5.3-pong-mismatched-data", "A Pong that answers no Ping is one that nobody asked for.")
                .send(ping("ours"))
                .then(pong("ours"), pong("not yours"), pong(""), pong(125))
                .hint("A Pong may be sent at any time; only silence says that a peer is gone.")
                .expect(
                        pass(staysUsable()),
                        weak(failsTheConnection()).because("5.5.3", "a Pong may be sent unasked, with any data")));
    }
}
