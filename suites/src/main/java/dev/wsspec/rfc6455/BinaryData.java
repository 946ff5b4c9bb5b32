package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.Utf8Frames.more;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.6: a Binary message may hold any octets. */
public final class BinaryData implements Catalogue {

    private static final String ROW = "6455-5.6-binary-arbitrary";

    @Override
    public String title() {
        return "5.6 Binary data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        Bytes all = Bytes.octets(IntStream.rangeClosed(0, 255).map(i -> 255 - i).toArray());
        Frame[] fragments = {binary(Bytes.hex("80")).notFinal(), more("c0").notFinal(), more("fe")};
        return Stream.of(
                taken("all-octets", binary(all)),
                taken("broken-character", binary(Bytes.hex("c328"))),
                taken("fe-and-ff", binary(Bytes.hex("fffe"))),
                taken("half-character", binary(Bytes.hex("61e282"))),
                taken("surrogate", binary(Bytes.hex("eda080"))),
                taken("no-utf8-in-fragments", fragments),
                echoed("all-octets", all.plus(all)),
                echoed("broken-characters", Bytes.hex("c328ff61eda08062e282")));
    }

    private static ConformanceCase taken(String words, Frame... frames) {
        return conformanceCase("5.6-binary-of-" + words)
                .must(ROW, "Binary is not UTF-8 and is not checked to be.")
                .send(frames)
                .hint("Validate Text only.")
                .expect(MessageOutcomes.taken(staysUsable(), 0));
    }

    private static ConformanceCase echoed(String words, Bytes octets) {
        return conformanceCase("5.6-echo-of-binary-of-" + words)
                .must(ROW, "Binary comes back as it was.")
                .needs(Feature.ECHO)
                .send(binary(octets))
                .hint("Do not turn Binary into a string on its way.")
                .expect(MessageOutcomes.taken(echoes(Opcode.BINARY, octets).and(staysUsable()), 0));
    }
}
