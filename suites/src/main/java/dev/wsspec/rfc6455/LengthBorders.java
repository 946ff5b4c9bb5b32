package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.2: both types of message at the borders of the three length forms, and well beyond them. */
public final class LengthBorders implements Catalogue {

    private static final int MEBI = 1 << 20;

    @Override
    public String title() {
        return "5.2 Borders of the length forms";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        IntStream textsTaken = IntStream.of(1, 124, 125, 126, 127, 128, 32_768, 65_534, 65_535, 65_536, 65_537, MEBI);
        IntStream binariesTaken = IntStream.of(1, 124, 128, 255, 256, 32_767, 32_768, 65_537, MEBI);
        IntStream textsEchoed = IntStream.of(2, 124, 128, 255, 32_767, 65_534, 65_537, 131_072, MEBI);
        IntStream binariesEchoed =
                IntStream.of(1, 124, 125, 126, 127, 128, 256, 32_767, 32_768, 65_535, 65_536, 65_537, MEBI);
        return Stream.of(
                        textsTaken.mapToObj(length -> taking("text", text("*".repeat(length)))),
                        binariesTaken.mapToObj(length -> taking("binary", binary(alike(length)))),
                        textsEchoed.mapToObj(length -> echoing("text", letters(length))),
                        binariesEchoed.mapToObj(length -> echoing("binary", binary(octets(length)))))
                .flatMap(all -> all);
    }

    private static ConformanceCase taking(String type, Frame frame) {
        int length = frame.payload().length();
        return conformanceCase("5.2-" + type + "-of-" + length)
                .must(PayloadLengths.row(length), "A length is read in the form it is written in.")
                .send(frame)
                .hint("The octets of a longer length are unsigned, the most significant first.")
                .expect(taken(staysUsable(), length));
    }

    private static ConformanceCase echoing(String type, Frame frame) {
        int length = frame.payload().length();
        return conformanceCase("5.2-" + type + "-echo-of-" + length)
                .must(PayloadLengths.row(length), "A payload has as many octets as its length says.")
                .needs(Feature.ECHO)
                .send(frame)
                .expect(taken(echoesInOrder(frame).and(staysUsable()), length));
    }

    private static Bytes alike(int length) {
        return Bytes.repeated(Bytes.octets(0xFE), length);
    }

    private static Frame letters(int length) {
        return text(filler(length).text(US_ASCII));
    }

    /** All octets in turn, in steps that share no factor with the masking key. */
    private static Bytes octets(int length) {
        var octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (i * 37 + 251);
        }
        return Bytes.owning(octets);
    }
}
