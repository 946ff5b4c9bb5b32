package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Reactions.echoesInOrder;
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

/** RFC 6455, section 5.6: Binary is any octets at all. */
public final class BinaryData implements Catalogue {

    private static final String ARBITRARY = "6455-5.6-binary-arbitrary";

    @Override
    public String title() {
        return "5.6 Binary data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Stream<ConformanceCase> octets = Stream.of(
                        both("all-octets-backwards", backwards()),
                        both("bad-continuation", Bytes.hex("c328")),
                        both("byte-order-mark-of-utf-16", Bytes.hex("fffe")),
                        both("lone-surrogate", Bytes.hex("eda080")),
                        both("truncated-character", Bytes.hex("f09f98")),
                        both("zeros", Bytes.hex("0000000000")),
                        both("masked-frame", Bytes.hex("8985 00000000 48656c6c6f")),
                        both("http", Bytes.latin1("GET / HTTP/1.1\r\n\r\n")))
                .flatMap(all -> all);
        Frame start = binary(Bytes.hex("c3")).notFinal();
        Stream<ConformanceCase> fragments = Stream.of(conformanceCase("5.6-binary-cut-in-bad-places")
                .must(ARBITRARY, "Fragments of Binary are any octets too.")
                .send(start, Frame.of(Opcode.CONTINUATION, Bytes.hex("28ff")))
                .hint("Check UTF-8 in Text only.")
                .expect(taken(staysUsable(), 0)));
        return Stream.concat(octets, fragments);
    }

    private static Stream<ConformanceCase> both(String words, Bytes payload) {
        return Stream.of(
                conformanceCase("5.6-binary-with-" + words)
                        .must(ARBITRARY, "Binary data is not looked into by the protocol.")
                        .send(binary(payload))
                        .hint("Check UTF-8 in Text only.")
                        .expect(taken(staysUsable(), 0)),
                conformanceCase("5.6-binary-echo-with-" + words)
                        .must(ARBITRARY, "Binary data comes out as it went in.")
                        .needs(Feature.ECHO)
                        .send(binary(Bytes.hex("00").plus(payload)))
                        .expect(taken(
                                echoesInOrder(binary(Bytes.hex("00").plus(payload)))
                                        .and(staysUsable()),
                                0)));
    }

    private static Bytes backwards() {
        return Bytes.octets(IntStream.range(0, 256).map(i -> 255 - i).toArray());
    }
}
