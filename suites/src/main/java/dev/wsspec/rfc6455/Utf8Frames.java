package dev.wsspec.rfc6455;

import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Frames whose payload is written octet by octet, for the catalogues about text. */
final class Utf8Frames {

    /** The Greek word that tests of decoders have been written with since Markus Kuhn's. */
    static final String KOSME = "cebae1bdb9cf83cebcceb5";

    private Utf8Frames() {}

    /** The first or only frame of a text. */
    static Frame start(String hex) {
        return Frame.of(Opcode.TEXT, Bytes.hex(hex));
    }

    /** A frame behind the first. */
    static Frame more(String hex) {
        return Frame.of(Opcode.CONTINUATION, Bytes.hex(hex));
    }

    /** A text in one frame for each part; the last has FIN. */
    static Frame[] fragments(String... parts) {
        return fragments(Opcode.TEXT, Stream.of(parts).map(Bytes::hex).toList());
    }

    static Frame[] fragments(int opcode, List<Bytes> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    Frame frame = Frame.of(i == 0 ? opcode : Opcode.CONTINUATION, parts.get(i));
                    return i == parts.size() - 1 ? frame : frame.notFinal();
                })
                .toArray(Frame[]::new);
    }

    /** One frame for each octet, and these parts behind them. */
    static Frame[] octetByOctet(String hex, String... behind) {
        Bytes all = Bytes.hex(hex);
        return fragments(
                Opcode.TEXT,
                Stream.concat(
                                IntStream.range(0, all.length()).mapToObj(i -> all.slice(i, i + 1)),
                                Stream.of(behind).map(Bytes::hex))
                        .toList());
    }

    /** The frames with this one between each two of them. */
    static Frame[] between(Frame control, Frame... frames) {
        var all = new ArrayList<Frame>();
        for (Frame frame : frames) {
            all.add(frame);
            all.add(control);
        }
        return all.subList(0, all.size() - 1).toArray(Frame[]::new);
    }

    /** A text of its own for each of these. */
    static Frame[] texts(String... contents) {
        return Arrays.stream(contents).map(Utf8Frames::start).toArray(Frame[]::new);
    }
}
