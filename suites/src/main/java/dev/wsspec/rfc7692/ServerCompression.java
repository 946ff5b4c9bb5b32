package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.binary;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.continuation;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.text;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.echoesInOrder;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc7692.ServerReactions.compressed;
import static dev.wsspec.rfc7692.ServerReactions.keeps;
import static dev.wsspec.rfc7692.ServerReactions.plain;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.Outcome;
import dev.wsspec.cases.PassiveRule;
import dev.wsspec.cases.Reaction;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/** RFC 7692, sections 6.1 and 7.2.1: what a server sends once permessage-deflate is agreed, compressed or not. */
public final class ServerCompression implements Catalogue {

    private static final String RSV1 = "RSV1 stands on the first frame of a compressed message and on no other frame.";
    private static final String INFLATES = "What has RSV1 inflates to the message, once 00 00 ff ff is back.";
    private static final String PLAIN = "What has no RSV1 is the message as it is.";

    private static final Frame WORDS = Samples.text(Samples.text(1_000));
    private static final Frame PAGES = Samples.text(Samples.text(40_000));
    private static final Frame LETTERS = Samples.text(Samples.letters(40_000));

    @Override
    public String title() {
        return "7692-7.2.1 What the server compresses";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(open(), marks(), contents(), fragments()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> open() {
        Frame run = text("a".repeat(900));
        return Stream.of(conformanceCase("7692-6-server-compresses-or-not")
                .may("7692-6-server-may-send-plain", "A server compresses the messages that it likes to compress.")
                .deflate()
                .needs(Feature.ECHO)
                .send(run)
                .expect(
                        observed(compressed().and(echoesInOrder(run))).because("7692-6", "it compresses"),
                        observed(plain().and(echoesInOrder(run)))
                                .because("7692-6", "it may send messages uncompressed")));
    }

    private static Stream<ConformanceCase> marks() {
        var marked = keeps(PassiveRule.DEFLATE_MARKS_FIRST_FRAME_ONLY, "sets RSV1 on first frames only");
        return Stream.of(
                rsv("rsv1-on-large-echoes").onlyWhole().send(PAGES, LETTERS).expect(echoed(marked, PAGES, LETTERS)),
                rsv("rsv1-on-pongs")
                        .needs(Feature.PONG)
                        .send(WORDS, ping("a"), WORDS, ping("a".repeat(125)), ping(""))
                        .expect(pass(echoesInOrder(WORDS)
                                .and(pongs(Bytes.EMPTY))
                                .and(marked)
                                .and(staysUsable()))),
                rsv("rsv1-on-close")
                        .send(WORDS, close(NORMAL, "a".repeat(100)))
                        .expect(pass(closes(NORMAL).and(marked))));
    }

    private static Draft rsv(String words) {
        return draft("6.1", words, "6.1-rsv1-first-frame-only", RSV1)
                .hint("set the bit where the message begins, and leave control frames alone");
    }

    private static Stream<ConformanceCase> contents() {
        Frame noise = binary(Samples.noise(1_000));
        return Stream.of(
                output("6.1", "words", "6.1-compressed-send-algorithm", INFLATES, WORDS),
                output("6.1", "one-letter", "6.1-plain-send-algorithm", PLAIN, text("a")),
                output("6.1", "all-letters", "6.1-plain-send-algorithm", PLAIN, Samples.text(Samples.letters(500))),
                output("7.2.1", "nothing", "7.2.1-server-output-inflates", INFLATES, text(""), text("a"), text("")),
                output("7.2.1", "noise", "7.2.1-server-output-inflates", INFLATES, noise, noise),
                output("7.2.1", "the-same-again", "7.2.1-server-output-inflates", INFLATES, WORDS, WORDS, WORDS),
                output("7.2.1", "a-run", "7.2.1-server-output-inflates", INFLATES, text("ab".repeat(490))),
                output("7.2.1", "pages", "7.2.1-server-output-inflates", INFLATES, PAGES, PAGES));
    }

    private static ConformanceCase output(String section, String words, String row, String sentence, Frame... frames) {
        return draft(section, "echo-of-" + words, row, sentence)
                .onlyWhole()
                .send(frames)
                .hint("flush with Z_SYNC_FLUSH, without a zlib header, and drop the last four octets")
                .expect(echoed(keeps(PassiveRule.DEFLATE_INFLATES, "sends nothing that does not inflate"), frames));
    }

    /** A server that fragments its echoes, perhaps as the message was fragmented. */
    private static Stream<ConformanceCase> fragments() {
        Bytes words = Samples.text(9_000);
        return Stream.of(draft(
                        "7.2.1",
                        "echo-of-fragments",
                        "7.2.1-server-nonfinal-fragments-keep-tail",
                        "Only the last fragment of a compressed message has its 00 00 ff ff removed.")
                .onlyWhole()
                .send(
                        Samples.text(words.slice(0, 3_000)).notFinal(),
                        continuation(words.slice(3_000, 6_000)).notFinal(),
                        continuation(words.slice(6_000, 9_000)))
                .hint("the flush at the end of a fragment that is not the last belongs to the message")
                .expect(echoed(
                        keeps(PassiveRule.DEFLATE_INFLATES, "sends nothing that does not inflate"),
                        Samples.text(words))));
    }

    private static Outcome[] echoed(Reaction rule, Frame... frames) {
        Outcome[] outcomes = DataOutcomes.echoedIfTaken(frames);
        outcomes[0] = pass(outcomes[0].reaction().and(rule));
        return outcomes;
    }

    private static Draft draft(String section, String words, String row, String sentence) {
        return conformanceCase("7692-" + section + "-" + words)
                .must("7692-" + row, sentence)
                .deflate()
                .needs(Feature.ECHO);
    }
}
