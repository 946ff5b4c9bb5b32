package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 5.3 and 5.7: masking at all lengths, over cuts, and in the examples of the RFC. */
public final class MaskedPayloads implements Catalogue {

    private static final String ALGORITHM = "6455-5.3-unmask-algorithm";
    private static final String KEY_ON_EMPTY = "6455-5.2-mask-key-present-on-empty";
    private static final int EXAMPLE = 0x37FA213D;

    @Override
    public String title() {
        return "5.3 Masked payloads of all lengths";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengths(), cuts(), zeroKey(), empty(), examples()).flatMap(all -> all);
    }

    /** Implementations that unmask in words of 4 or 8 octets have their borders here. */
    private static Stream<ConformanceCase> lengths() {
        Stream<ConformanceCase> pings = IntStream.of(9, 10, 11, 12, 13, 14, 15, 16, 31, 32, 33, 64, 65, 100, 121, 122)
                .mapToObj(length -> conformanceCase("5.3-ping-of-" + length)
                        .must(ALGORITHM, "Octet i of a payload is unmasked with octet i modulo 4 of the key.")
                        .needs(Feature.PONG)
                        .send(ping(length).key(0xF1E2D3C4))
                        .expect(pass(pongs(filler(length)).and(staysUsable()))));
        Stream<ConformanceCase> echoes = IntStream.concat(IntStream.rangeClosed(1_023, 1_033), IntStream.of(8_191))
                .mapToObj(length -> conformanceCase("5.3-echo-of-" + length)
                        .must(ALGORITHM, "The last octets of a payload are unmasked like all others.")
                        .needs(Feature.ECHO)
                        .send(binary(filler(length)).key(0x1F2E3D4C))
                        .expect(taken(echoesInOrder(binary(filler(length))).and(staysUsable()), length)));
        return Stream.concat(pings, echoes);
    }

    /** Two cuts in a payload, the second at each remainder modulo 4 behind the first. */
    private static Stream<ConformanceCase> cuts() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(at -> conformanceCase("5.3-echo-cut-" + at + "-and-" + 2 * at + "-into-the-payload")
                        .must("6455-5.3-mask-across-reads", "The index into the key is that of the frame's payload.")
                        .needs(Feature.ECHO)
                        .send(Chop.at(8 + at, 8 + 2 * at), binary(filler(150)).key(0xA1B2C3D4))
                        .expect(taken(echoesInOrder(binary(filler(150))).and(staysUsable()), 150)));
    }

    private static Stream<ConformanceCase> zeroKey() {
        return Stream.of(zeroKey("text", text("in the clear")), zeroKey("binary", binary(Bytes.hex("00ff00ff7f80"))));
    }

    private static ConformanceCase zeroKey(String type, Frame frame) {
        return conformanceCase("5.3-echo-of-" + type + "-under-key-zero")
                .must("6455-5.3-mask-key-zero-allowed", "A masking key of four zero octets is as good as any.")
                .needs(Feature.ECHO)
                .send(frame.key(0))
                .expect(taken(echoesInOrder(frame).and(staysUsable()), 0));
    }

    private static Stream<ConformanceCase> empty() {
        String sentence = "The masking key is there even when there is nothing to mask.";
        Bytes behind = Bytes.utf8("behind the key");
        return Stream.of(
                conformanceCase("5.2-key-of-empty-text")
                        .must(KEY_ON_EMPTY, sentence)
                        .needs(Feature.PONG)
                        .send(text("").key(0x89808182), ping(behind))
                        .expect(taken(pongs(behind).and(staysUsable()), 0)),
                conformanceCase("5.2-key-of-empty-ping")
                        .must(KEY_ON_EMPTY, sentence)
                        .needs(Feature.PONG)
                        .send(ping("").key(0x88808182), ping(behind))
                        .expect(pass(pongs(behind).and(staysUsable()))),
                conformanceCase("5.2-keys-of-empty-fragments")
                        .must(KEY_ON_EMPTY, sentence)
                        .needs(Feature.PONG)
                        .send(
                                binary(Bytes.EMPTY).notFinal().key(0x82818283),
                                continuation("").key(-1),
                                ping(behind))
                        .expect(taken(pongs(behind).and(staysUsable()), 0)));
    }

    private static Stream<ConformanceCase> examples() {
        Frame hello = text("Hello");
        return Stream.of(
                example("ping")
                        .needs(Feature.PONG)
                        .send(ping("Hello").key(EXAMPLE))
                        .expect(pass(pongs(hello.payload()).and(staysUsable()))),
                example("text")
                        .needs(Feature.ECHO)
                        .send(hello.key(EXAMPLE))
                        .expect(taken(echoesInOrder(hello).and(staysUsable()), 0)),
                example("fragments")
                        .needs(Feature.ECHO)
                        .send(
                                text("Hel").notFinal().key(EXAMPLE),
                                continuation("lo").key(EXAMPLE))
                        .expect(taken(echoesInOrder(hello).and(staysUsable()), 0)));
    }

    private static Draft example(String words) {
        return conformanceCase("5.7-example-of-masked-" + words)
                .must("6455-5.7-unmask-rfc-vector", "The examples of the RFC are read as it says.")
                .hint("7f 9f 4d 51 58 under the key 37 fa 21 3d is Hello.");
    }
}
