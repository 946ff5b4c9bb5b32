package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Reactions.echoes;
import static dev.wsspec.cases.Reactions.pongs;
import static dev.wsspec.cases.Reactions.staysUsable;
import static dev.wsspec.rfc6455.MessageOutcomes.taken;
import static dev.wsspec.rfc6455.Utf8Frames.KOSME;
import static dev.wsspec.rfc6455.Utf8Frames.between;
import static dev.wsspec.rfc6455.Utf8Frames.fragments;
import static dev.wsspec.rfc6455.Utf8Frames.octetByOctet;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Feature;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import dev.wsspec.wire.Opcode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 5.6: fragments may end anywhere, inside a character too, and control frames may lie there. */
public final class TextFragments implements Catalogue {

    private static final String SPLIT = "6455-5.6-text-split-codepoint";
    private static final String CONTROL = "6455-8.1-utf8-control-does-not-reset";
    private static final String GERMAN = "48656c6c6f2dc2b540c39fc3b6c3a4c3bcc3a0c3a12d5554462d382121";
    private static final String EURO = "e282ac";
    private static final String EMOJI = "f09f9880";

    @Override
    public String title() {
        return "5.6 Text in fragments";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(twoFragments(), octetByOctets(), emptyInside(), aroundControl())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> twoFragments() {
        return Stream.of(
                        Stream.of(
                                split("character-over-two-fragments", "48e282|ac48"),
                                split("german-cut-between-characters", cut(GERMAN, 15))),
                        IntStream.range(1, KOSME.length() / 2)
                                .mapToObj(at -> split("greek-cut-behind-" + at, cut(KOSME, at))),
                        IntStream.range(1, 4).mapToObj(at -> split("emoji-cut-behind-" + at, cut(EMOJI, at))),
                        Stream.of(
                                echo("2-octet-character-over-fragments", fragments("61c3", "a9")),
                                echo("3-octet-character-over-fragments", fragments("61e2", "82", "ac")),
                                echo("4-octet-character-over-fragments", fragments("61f0", "9f", "98", "80"))))
                .flatMap(all -> all);
    }

    private static String cut(String hex, int at) {
        return hex.substring(0, 2 * at) + "|" + hex.substring(2 * at);
    }

    private static Stream<ConformanceCase> octetByOctets() {
        return Stream.of(
                split("character-over-four-fragments", "f0|9f|98|80"),
                usable("german-in-one-octet-fragments", octetByOctet(GERMAN, "")),
                usable("greek-in-one-octet-fragments", octetByOctet(KOSME, "")),
                echo("greek-in-one-octet-fragments", octetByOctet("3e" + KOSME, "")));
    }

    private static Stream<ConformanceCase> emptyInside() {
        Frame[] middle = fragments("", Bytes.utf8("middle frame payload").toHex(), "");
        return Stream.of(
                echo("text-between-empty-fragments", middle),
                split("empty-fragment-in-2-octet-character", "c3||a9"),
                split("empty-fragments-in-3-octet-character", "e2||82||ac"),
                split("empty-fragments-in-4-octet-character", "f0||9f||98||80"),
                echo("empty-fragments-in-characters", fragments("63", "", "c3", "", "", "a9e2", "", "82ac", "")));
    }

    private static Stream<ConformanceCase> aroundControl() {
        return Stream.of(
                around("character-around-ping", ping("between"), fragments("e282", "ac")),
                around("2-octet-character-around-ping", ping("2"), octetByOctet("c3a9")),
                around("3-octet-character-around-pings", ping("3"), octetByOctet(EURO)),
                around("4-octet-character-around-pings", ping("4"), octetByOctet(EMOJI)),
                conformanceCase("8.1-4-octet-character-around-pongs")
                        .must(CONTROL, "A Pong between fragments leaves a begun character alone.")
                        .send(between(pong("4"), octetByOctet(EMOJI)))
                        .expect(taken(staysUsable(), 0)));
    }

    private static ConformanceCase around(String words, Frame ping, Frame... frames) {
        return conformanceCase("8.1-" + words)
                .must(CONTROL, "A Ping between fragments leaves a begun character alone.")
                .needs(Feature.PONG)
                .send(between(ping, frames))
                .expect(taken(pongs(ping.payload()).and(staysUsable()), 0));
    }

    private static ConformanceCase split(String words, String parts) {
        return usable(words, fragments(parts.split("\\|", -1)));
    }

    private static ConformanceCase usable(String words, Frame... frames) {
        return conformanceCase("5.6-" + words)
                .must(SPLIT, "A fragment may end inside a character, with any of its octets.")
                .send(frames)
                .hint("Keep the octets of a begun character until the next fragment, and check the whole message.")
                .expect(taken(staysUsable(), 0));
    }

    private static ConformanceCase echo(String words, Frame... frames) {
        Bytes all = Arrays.stream(frames).map(Frame::payload).reduce(Bytes.EMPTY, Bytes::plus);
        return conformanceCase("5.6-echo-of-" + words)
                .must(SPLIT, "What is put together of fragments is the text that was sent.")
                .needs(Feature.ECHO)
                .send(frames)
                .hint("Decode when the message is complete, or with a decoder that remembers.")
                .expect(taken(echoes(Opcode.TEXT, all).and(staysUsable()), 0));
    }
}
