package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 6.2: what an endpoint makes of the data frames it receives, seen in what it echoes. */
public final class ReceivedMessages implements Catalogue {

    private static final Bytes SAME = Bytes.utf8("the same octets");

    @Override
    public String title() {
        return "6.2 Receiving data";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(single(), types(), sequences()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> single() {
        Frame masked = text("where the mask was").key(0x41424344);
        Frame zeros = binary(Bytes.hex("00000000 6461746100 0000"));
        return Stream.of(
                draft("6.2-mask-is-removed", "server-removes-mask", "Data is unmasked before anything is done with it.")
                        .send(masked)
                        .expect(taken(echoesInOrder(masked).and(staysUsable()), 0)),
                draft("6.2-mask-is-removed-from-binary", "server-removes-mask", "Binary is unmasked as Text is.")
                        .send(binary(SAME).key(0x00FF7F80))
                        .expect(taken(echoesInOrder(binary(SAME)).and(staysUsable()), 0)),
                conformanceCase("5.2-first-frame-is-the-last")
                        .may("6455-5.2-single-frame-final", "A message may consist of one frame.")
                        .needs(Feature.ECHO)
                        .send(text("all in one frame"))
                        .hint("FIN is 1 in the only frame of a message.")
                        .expect(taken(echoesInOrder(text("all in one frame")).and(staysUsable()), 0)),
                conformanceCase("5.2-zero-octets-are-data")
                        .must("6455-5.2-no-extension-data", "Without extensions every octet of a payload is data.")
                        .needs(Feature.ECHO)
                        .send(zeros)
                        .hint("Nothing is cut off at either end of a payload.")
                        .expect(taken(echoesInOrder(zeros).and(staysUsable()), 0)));
    }

    private static Stream<ConformanceCase> types() {
        Frame asText = text("the same octets");
        Frame asBinary = binary(SAME);
        return Stream.of(
                draft("6.2-text-then-binary", "type-preserved", "An echo has the type of what it echoes.")
                        .send(asText, asBinary)
                        .expect(taken(echoesInOrder(asText, asBinary).and(staysUsable()), 0)),
                draft("6.2-binary-then-text", "type-preserved", "A type is that of one message, not of a connection.")
                        .send(asBinary, asText, asBinary)
                        .expect(taken(echoesInOrder(asBinary, asText, asBinary).and(staysUsable()), 0)),
                draft("6.2-type-of-fragmented-text", "type-noted", "The first frame says what a message is.")
                        .send(text("the same ").notFinal(), continuation("octets"))
                        .expect(taken(echoesInOrder(asText).and(staysUsable()), 0)),
                draft("6.2-types-of-fragmented-messages", "type-noted", "The type is noted anew for each message.")
                        .send(
                                binary(Bytes.utf8("the same ")).notFinal(),
                                continuation("octets"),
                                text("the same ").notFinal(),
                                continuation("oct").notFinal(),
                                continuation("ets"))
                        .expect(taken(echoesInOrder(asBinary, asText).and(staysUsable()), 0)));
    }

    private static Stream<ConformanceCase> sequences() {
        Frame[] numbered = numbered("message ", 100);
        Frame[] mixed = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? text("even " + i) : binary(Bytes.utf8("odd " + i)))
                .toArray(Frame[]::new);
        Frame[] markers = IntStream.range(0, 10)
                .mapToObj(i -> (i == 0 ? text("<0>") : continuation("<" + i + ">")))
                .map(frame -> frame.payload().equals(Bytes.utf8("<9>")) ? frame : frame.notFinal())
                .toArray(Frame[]::new);
        return Stream.of(
                draft("6.2-ten-marked-fragments", "data-concatenated", "Fragments are joined in the order they came.")
                        .send(markers)
                        .expect(taken(
                                echoesInOrder(text("<0><1><2><3><4><5><6><7><8><9>"))
                                        .and(staysUsable()),
                                0)),
                draft("6.2-message-behind-fragments", "new-message-after-final", "The last fragment ends a message.")
                        .send(
                                text("one").notFinal(),
                                continuation(" and a half"),
                                text("two").notFinal(),
                                continuation(""),
                                text("three"))
                        .hint("Forget what was gathered when a message is complete.")
                        .expect(taken(
                                echoesInOrder(text("one and a half"), text("two"), text("three"))
                                        .and(staysUsable()),
                                0)),
                order("hundred-messages", numbered),
                order("texts-and-binaries", mixed));
    }

    private static ConformanceCase order(String words, Frame... messages) {
        return conformanceCase("5.4-order-of-" + words)
                .must("6455-5.4-server-order", "Messages leave in the order the sender sent them.")
                .needs(Feature.ECHO)
                .send(messages)
                .hint("One connection's messages are handled one after the other.")
                .expect(taken(echoesInOrder(messages).and(staysUsable()), 0));
    }

    private static Frame[] numbered(String words, int count) {
        return IntStream.range(0, count).mapToObj(i -> text(words + i)).toArray(Frame[]::new);
    }

    private static Draft draft(String id, String row, String sentence) {
        return conformanceCase(id).must("6455-6.2-" + row, sentence).needs(Feature.ECHO);
    }
}
