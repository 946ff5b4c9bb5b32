package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Frames;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Chop;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.3: each payload octet is XORed with the octet of the frame's own key at its index modulo four. */
public final class Unmasking implements Catalogue {

    private static final String ALGORITHM = "6455-5.3-unmask-algorithm";
    private static final int RFC_KEY = 0x37FA213D;

    @Override
    public String title() {
        return "5.3 Masking";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(lengths(), keys(), company(), pieces()).flatMap(all -> all);
    }

    /** Pings, so that servers that do not echo are judged too. */
    private static Stream<ConformanceCase> lengths() {
        return IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 17, 63)
                .mapToObj(length -> conformanceCase("5.3-ping-of-" + length)
                        .must(ALGORITHM, "Octet i of a payload is unmasked with octet i modulo 4 of the key.")
                        .needs(Feature.PONG)
                        .send(ping(length).key(RFC_KEY))
                        .expect(pass(pongs(filler(length)).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> keys() {
        Bytes payload = Bytes.utf8("masking keys");
        return Stream.of(
                key(
                        "zero",
                        0,
                        "6455-5.3-mask-key-zero-allowed",
                        "A masking key of four zero octets is as good as any."),
                key("one", 1, ALGORITHM, "A key that is zero but for its last octet changes every fourth octet."),
                key("high-bits", 0x80808080, ALGORITHM, "The top bits of key octets count, signed types or not."),
                key("all-ones", 0xFFFFFFFF, ALGORITHM, "A key of ones turns every bit of the payload."),
                key("alternating", 0xFF00FF00, ALGORITHM, "Zero octets in a key leave their payload octets alone."),
                key("that-hides-the-payload", 0x6D61736B, ALGORITHM, "A key may turn payload octets to zero."),
                conformanceCase("5.3-same-key-ten-times")
                        .should("6455-5.3-mask-key-fixed-allowed", "A repeated key is the client's fault alone.")
                        .needs(Feature.PONG)
                        .send(IntStream.range(0, 10)
                                .mapToObj(i -> ping("repeated " + i).key(RFC_KEY))
                                .toArray(Frame[]::new))
                        .expect(pass(pongs(Bytes.utf8("repeated 9")).and(staysUsable()))),
                conformanceCase("5.3-echo-of-all-octets")
                        .must(ALGORITHM, "Every octet value comes out of unmasking as it went in.")
                        .needs(Feature.ECHO)
                        .send(binary(everyOctet()).key(0x55AA0FF0))
                        .expect(pass(echoes(Opcode.BINARY, everyOctet()).and(staysUsable()))),
                conformanceCase("5.3-echo-of-text")
                        .must(ALGORITHM, "A masked text is read as the text it was.")
                        .needs(Feature.ECHO)
                        .send(Frames.text("masking keys").key(RFC_KEY))
                        .expect(pass(echoes(Opcode.TEXT, payload).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> company() {
        return Stream.of(
                conformanceCase("5.3-three-frames-back-to-back")
                        .must("6455-5.3-length-excludes-mask-key", "The length field does not count the masking key.")
                        .needs(Feature.PONG)
                        .send(ping(""), ping("b"), ping("ccccc"))
                        .expect(pass(pongs(Bytes.utf8("ccccc")).and(staysUsable()))),
                conformanceCase("5.3-key-changes-with-each-frame")
                        .must("6455-5.3-mask-per-frame", "Each frame is unmasked with its own key, from index 0.")
                        .needs(Feature.PONG)
                        .send(
                                ping("one").key(0x01020304),
                                ping("three").key(0xF0E0D0C0),
                                ping("sixfold").key(0x0A0B0C0D))
                        .expect(pass(pongs(Bytes.utf8("sixfold")).and(staysUsable()))),
                conformanceCase("5.3-key-changes-with-each-fragment")
                        .must("6455-5.3-mask-per-frame", "Key and index start anew with every fragment.")
                        .needs(Feature.ECHO)
                        .send(fragments(1, 2, 3, 5, 7))
                        .expect(pass(echoes(Opcode.BINARY, filler(18)).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> pieces() {
        Frame large = binary(filler(4_099)).key(0x0102A0B0);
        return Stream.concat(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(first -> conformanceCase("5.3-cut-" + first + "-into-the-payload")
                                .must(
                                        "6455-5.3-mask-across-reads",
                                        "The index into the key runs on through TCP segments within a frame.")
                                .needs(Feature.PONG)
                                .send(
                                        Chop.at(6 + first, 6 + first + 3, 6 + first + 5),
                                        ping("cut " + first + " abcdefgh").key(0x01A2B3C4))
                                .expect(pass(pongs(Bytes.utf8("cut " + first + " abcdefgh"))
                                        .and(staysUsable())))),
                Stream.of(
                        conformanceCase("5.3-cut-inside-the-key")
                                .must("6455-5.3-mask-across-reads", "A masking key may arrive in pieces.")
                                .needs(Feature.PONG)
                                .send(Chop.at(1, 2, 3, 5), ping("key in pieces").key(0x10203040))
                                .expect(pass(pongs(Bytes.utf8("key in pieces")).and(staysUsable()))),
                        conformanceCase("5.3-echo-in-uneven-pieces")
                                .must("6455-5.3-mask-across-reads", "A large frame in uneven pieces is one frame.")
                                .needs(Feature.ECHO)
                                .send(Chop.at(8, 9, 11, 14, 19, 26, 1_026, 2_027), large)
                                .expect(pass(
                                        echoes(Opcode.BINARY, large.payload()).and(staysUsable())))));
    }

    private static ConformanceCase key(String words, int key, String row, String sentence) {
        Bytes payload = Bytes.utf8("mask " + words);
        Reaction exact = pongs(payload).and(staysUsable());
        return conformanceCase("5.3-key-" + words.toLowerCase(Locale.ROOT))
                .must(row, sentence)
                .needs(Feature.PONG)
                .send(ping(payload).key(key))
                .expect(pass(exact));
    }

    private static Frame[] fragments(Integer... lengths) {
        var all = List.of(lengths);
        int sum = 0;
        var frames = new Frame[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            Bytes part = filler(26).slice(sum, sum + all.get(i));
            Frame frame =
                    Frame.of(i == 0 ? Opcode.BINARY : Opcode.CONTINUATION, part).key(0x11223344 * (i + 1));
            frames[i] = i == lengths.length - 1 ? frame : frame.notFinal();
            sum += all.get(i);
        }
        return frames;
    }

    private static Bytes everyOctet() {
        return Bytes.octets(IntStream.range(0, 256).toArray());
    }
}
