package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.DefectReactions.deliversNothingBut;
import static dev.wsspec.cases.DefectReactions.deliversPart;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.compressedBinary;
import static dev.wsspec.cases.Frames.compressedText;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.cases.Reactions.staysUsable;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.deflate.Blocks;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.stream.Stream;

/** RFC 7692, section 7.2.2: messages that end inside a block, or hold nothing at all. */
public final class TruncatedData implements Catalogue {

    private static final Frame HELLO = compressedBinary(Bytes.hex("f248cdc9c90700"));
    private static final Bytes CONTENT = Bytes.utf8("next");
    private static final Frame NEXT =
            compressedBinary(new Blocks().fixed().literals(CONTENT).end().message());
    private static final Frame EMPTY = compressedBinary(Bytes.EMPTY);

    @Override
    public String title() {
        return "7692-7.2.2 Truncated data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(truncated(), Stream.of(next()), empty()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> truncated() {
        Bytes hello = Bytes.utf8("Hello");
        Bytes dynamic = new Blocks().dynamic(hello).message();
        return Stream.of(
                truncated("in-literals", Bytes.hex("f248cd")),
                truncated("in-first-octet", Bytes.hex("f2")),
                truncated("in-stored-block", Bytes.hex("000500faff4865")),
                truncated("in-stored-length", Bytes.hex("000500")),
                truncated("in-code-lengths", dynamic.slice(0, dynamic.length() / 2)),
                truncated(
                        "in-length-of-repeat",
                        new Blocks().fixed().literals(hello).symbol(284).octets()),
                truncated("behind-stored-block", new Blocks().stored(hello).octets()));
    }

    private static ConformanceCase truncated(String words, Bytes payload) {
        Frame frame = compressedBinary(payload);
        return broken("truncated-" + words)
                .send(frame)
                .expect(
                        pass(failsTheConnection().and(deliversNothingBut(Bytes.EMPTY, frame))),
                        weak(deliversPart(frame).and(staysUsable()))
                                .because("7692-7.2.2", "the tail was read as if it were data of the message"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    /** Zlib keeps the rest of the broken message, and reads the next as if it went on there. */
    private static ConformanceCase next() {
        Frame frame = compressedBinary(Bytes.hex("f248cdc9"));
        return broken("truncated-and-next")
                .send(frame)
                .then(NEXT)
                .expect(
                        pass(failsTheConnection().and(deliversNothingBut(CONTENT, frame))),
                        weak(echoes(Opcode.BINARY, CONTENT)
                                        .and(deliversNothingBut(CONTENT, frame))
                                        .and(staysUsable()))
                                .because("7692-7.2.2", "the tail was read as if it were data of the message"),
                        weak(closesButLeavesTcpOpen())
                                .because("7.1.1", "the TCP connection is to be closed after the Close"));
    }

    private static Draft broken(String words) {
        return conformanceCase("7692-7.2.2-" + words)
                .must("7692-7.2.2-inflate-truncated", "Data that ends inside a block is no message.")
                .deflate()
                .control(HELLO)
                .needs(Feature.ECHO)
                .hint("behind the tail the inflater has to stand at the end of an empty stored block");
    }

    /** What a sender forgets when its compressor gives no octet for nothing, or ends the stream. */
    private static Stream<ConformanceCase> empty() {
        Frame last = compressedBinary(
                new Blocks().last().fixed().literals(Bytes.utf8("Hello")).end().octets());
        return Stream.of(
                about("compressed-text-of-no-octets", "zero-length-payload")
                        .send(compressedText(Bytes.EMPTY))
                        .expect(
                                observed(echoes(Opcode.TEXT, Bytes.EMPTY).and(staysUsable())),
                                observed(failsTheConnection())),
                about("compressed-message-of-no-octets-and-next", "zero-length-payload")
                        .send(EMPTY)
                        .then(NEXT)
                        .expect(
                                observed(echoesInOrder(binary(Bytes.EMPTY), binary(CONTENT))
                                        .and(staysUsable())),
                                observed(failsTheConnection().and(deliversNothingBut(CONTENT, EMPTY)))),
                about("final-block-and-no-octet-behind-it", "truncated")
                        .send(last)
                        .expect(
                                observed(echoes(Opcode.BINARY, Bytes.utf8("Hello"))
                                        .and(staysUsable())),
                                observed(failsTheConnection())));
    }

    private static Draft about(String words, String row) {
        return conformanceCase("7692-7.2.2-" + words)
                .must("7692-7.2.2-inflate-" + row, "A compressed message holds an empty stored block at its end.")
                .deflate()
                .needs(Feature.ECHO);
    }
}
