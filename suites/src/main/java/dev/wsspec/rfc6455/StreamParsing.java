package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.pass;
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

/** RFC 6455, section 6.2: frames are found in the stream of octets, however TCP has cut or joined them. */
public final class StreamParsing implements Catalogue {

    private static final Bytes LATER = Bytes.utf8("later");

    @Override
    public String title() {
        return "6.2 Frames in a stream of octets";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(cuts(), pauses(), joined()).flatMap(all -> all);
    }

    /** Each place inside a header of each length form. */
    private static Stream<ConformanceCase> cuts() {
        return Stream.of(
                        IntStream.rangeClosed(1, 5).mapToObj(at -> cut(at, "ping-header", "", ping("cut"))),
                        IntStream.rangeClosed(1, 8).mapToObj(at -> cut(at, "16-bit-header", "", binary(filler(127)))),
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(at -> cut(at, "64-bit-header", "", binary(filler(65_537)))),
                        IntStream.rangeClosed(1, 5).mapToObj(at -> cut(at, "empty-text", "", text(""))),
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(at -> cut(9 + at, "second-frame", "-in-front-of-" + at, ping("one"))))
                .flatMap(all -> all);
    }

    private static ConformanceCase cut(int at, String where, String words, Frame frame) {
        String place = words.isEmpty() ? "-behind-" + at : words;
        return draft("6.2-cut-in-" + where + place, "A header may arrive in pieces, cut between any two octets.")
                .needs(Feature.PONG)
                .send(Chop.at(at), frame, ping(LATER))
                .hint("Keep what has arrived of a header until the rest is there.")
                .expect(taken(pongs(LATER).and(staysUsable()), frame.payload().length()));
    }

    /** The Ping abc, masked with zeros, in two pieces far apart in time. */
    private static Stream<ConformanceCase> pauses() {
        Bytes frame = Bytes.hex("8983 00000000 616263");
        return IntStream.of(1, 2, 4, 6, 8)
                .mapToObj(at -> draft("6.2-pause-behind-" + at, "The rest of a frame may take its time.")
                        .needs(Feature.PONG)
                        .octets(frame.slice(0, at))
                        .pause()
                        .octets(frame.slice(at, frame.length()))
                        .expect(pass(pongs(Bytes.utf8("abc")).and(staysUsable()))));
    }

    private static Stream<ConformanceCase> joined() {
        Frame[] mixed = IntStream.range(0, 100)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> text("text " + i);
                    case 1 -> binary(filler(i));
                    case 2 -> ping("ping " + i);
                    default -> i == 99 ? ping(LATER) : text("");
                })
                .toArray(Frame[]::new);
        return Stream.of(
                draft("6.2-hundred-frames-at-once", "Many frames may arrive in one read.")
                        .needs(Feature.PONG)
                        .send(mixed)
                        .hint("Read on while there is a whole frame in the buffer.")
                        .expect(taken(pongs(LATER).and(staysUsable()), 0)),
                draft("6.2-text-and-ping-at-once", "A frame behind a message in one read is not lost.")
                        .needs(Feature.PONG)
                        .send(text("together"), ping(LATER))
                        .expect(taken(pongs(LATER).and(staysUsable()), 0)),
                draft("6.2-fragments-and-ping-at-once", "A frame behind fragments in one read is not lost.")
                        .needs(Feature.PONG)
                        .send(text("to").notFinal(), continuation("gether"), ping(LATER))
                        .expect(taken(pongs(LATER).and(staysUsable()), 0)),
                draft("6.2-tail-and-head-at-once", "One read may hold the end of a frame and the start of the next.")
                        .needs(Feature.PONG)
                        .send(Chop.at(3, 12, 22), text("first"), text("second"), ping(LATER))
                        .expect(taken(pongs(LATER).and(staysUsable()), 0)),
                draft("6.2-large-and-small-at-once", "A small frame may follow a large one in one read.")
                        .needs(Feature.PONG)
                        .send(binary(filler(9_001)), ping(LATER))
                        .expect(taken(pongs(LATER).and(staysUsable()), 9_001)));
    }

    private static Draft draft(String id, String sentence) {
        return conformanceCase(id).must("6455-6.2-frames-parsed-from-stream", sentence);
    }
}
