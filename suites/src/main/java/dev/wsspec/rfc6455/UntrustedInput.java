package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.orderly;
import static dev.wsspec.cases.Reactions.waitsForMore;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 10.1 and 10.7: other protocols, noise and damaged frames on an open connection. */
public final class UntrustedInput implements Catalogue {

    private static final int SEED = 6455;

    @Override
    public String title() {
        return "10 Input that nobody vouches for";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(protocols(), noise(), damage(), closeFirst()).flatMap(all -> all);
    }

    /** Long enough for any length that their second octet may be taken for. */
    private static Stream<ConformanceCase> protocols() {
        return Stream.of(
                protocol("http", Bytes.latin1("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n".repeat(5))),
                protocol("http2", Bytes.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".repeat(6))),
                protocol("smtp", Bytes.latin1("EHLO a.example\r\nMAIL FROM:<a@a.example>\r\n".repeat(4))),
                protocol("ssh", Bytes.latin1("SSH-2.0-OpenSSH_9.6\r\n".repeat(8))),
                protocol("tls", Bytes.hex("160301 0040 0100003c0303").plus(Bytes.of(new byte[160]))),
                protocol("json", Bytes.latin1("{\"jsonrpc\":\"2.0\",\"method\":\"x\"}\n".repeat(5))),
                protocol("zeros", Bytes.of(new byte[200])),
                protocol("text-without-frames", Bytes.latin1("Hello, I would like to talk. ".repeat(6))));
    }

    private static ConformanceCase protocol(String words, Bytes octets) {
        return refused("10.1-" + words + "-behind-handshake", "6455-10.1-input-untrusted", octets);
    }

    /** Frames that are whole and wrong in several ways, and random octets behind them. */
    private static Stream<ConformanceCase> noise() {
        return IntStream.rangeClosed(1, 24).mapToObj(number -> {
            var random = new SplittableRandom(SEED + number);
            int rsv = random.nextInt(1, 8);
            int opcode = random.nextInt(3, 8) | random.nextInt(2) << 3;
            var payload = new byte[random.nextInt(126)];
            random.nextBytes(payload);
            var rest = new byte[random.nextInt(1, 200)];
            random.nextBytes(rest);
            Frame broken = Frame.of(opcode, Bytes.of(payload)).rsv(rsv).unmasked();
            return refused(
                    "10.1-noise-" + named(number),
                    "6455-10.1-fuzz-frames",
                    broken.encode(0).plus(Bytes.of(rest)));
        });
    }

    /** What is behind the violation may erase the Close, so only the end of the connection is asked for. */
    private static ConformanceCase refused(String id, String row, Bytes octets) {
        return conformanceCase(id)
                .must(row, "Whatever arrives is checked; what is no frame fails the connection.")
                .control(ping("something else"))
                .octets(octets)
                .hint("Fail the connection at the first header that breaks a rule, and leave the others alone.")
                .expect(
                        pass(failsTheConnection().and(orderly())),
                        weak(orderly().and(closesButLeavesTcpOpen()))
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** Good frames with a few octets changed, lost or doubled; what is left may be good, bad or unfinished. */
    private static Stream<ConformanceCase> damage() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(number -> conformanceCase("10.1-damage-" + named(number))
                        .must("6455-10.1-fuzz-frames", "Whatever arrives, what leaves is frames as they should be.")
                        .octets(damaged(new SplittableRandom(2 * SEED + number)))
                        .pause()
                        .halfClose()
                        .hint("Read each header once, and trust none of its fields before all of them are checked.")
                        .expect(
                                pass(failsTheConnection().and(orderly())),
                                observed(orderly().and(closesButLeavesTcpOpen())),
                                observed(orderly().and(waitsForMore()))
                                        .because(
                                                "7.1.4",
                                                "how long to wait for a client that is gone is left to the server")));
    }

    private static Bytes damaged(SplittableRandom random) {
        Bytes octets = Stream.of(
                        ping("one"),
                        text("two").notFinal(),
                        Frame.of(0, Bytes.utf8("three")),
                        binary(Bytes.hex("00010203")),
                        ping("five"))
                .map(frame -> frame.encode(random.nextInt()))
                .reduce(Bytes.EMPTY, Bytes::plus);
        int changes = random.nextInt(1, 5);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(octets.length());
            Bytes before = octets.slice(0, at);
            Bytes behind = octets.slice(at + 1, octets.length());
            octets = switch (random.nextInt(3)) {
                case 0 -> before.plus(behind);
                case 1 -> before.plus(octets.slice(at, at + 1)).plus(octets.slice(at, octets.length()));
                default ->
                    before.plus(Bytes.octets(octets.at(at) ^ 1 << random.nextInt(8)))
                            .plus(behind);
            };
        }
        return octets;
    }

    private static Stream<ConformanceCase> closeFirst() {
        return Stream.of(
                closeFirst("unknown-opcode", text("unknown"), Frame.of(5, Bytes.utf8("unknown"))),
                closeFirst("invalid-text", text("invalid"), Frame.of(1, Bytes.hex("696e76ff616c6964"))),
                closeFirst(
                        "fragmented-ping",
                        ping("fragmented"),
                        ping("fragmented").notFinal()));
    }

    private static ConformanceCase closeFirst(String words, Frame repaired, Frame frame) {
        Outcome vague = weak(closes(1000, 1001))
                .because("10.7", "the code is to be one that fits, and nothing about this was normal");
        return conformanceCase("10.7-close-before-drop-for-" + words)
                .should("6455-10.7-close-before-drop", "Invalid data is answered with a Close before TCP ends.")
                .control(repaired)
                .send(frame)
                .hint("Send a Close with 1002 or 1007, then half-close and read on until the client has closed too.")
                .expect(
                        pass(closes(1002, 1003, 1007, 1008, 1011)),
                        vague,
                        weak(drops()).because("10.7", "a Close with a fitting code is to be sent first"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** Words, for ids are not ordinals: what a seed makes is known by the seed. */
    private static String named(int number) {
        return "of-seed-" + number;
    }
}
