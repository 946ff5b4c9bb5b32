package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;
import static dev.wsspec.cases.Frames.pong;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.failsTheConnection;
import static dev.wsspec.rfc6455.Utf8Frames.fragments;
import static dev.wsspec.rfc6455.Utf8Frames.more;
import static dev.wsspec.rfc6455.Utf8Frames.octetByOctet;
import static dev.wsspec.rfc6455.Utf8Frames.start;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Draft;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Bytes;
import dev.wsspec.wire.Frame;
import java.util.stream.Stream;

/**
 * RFC 6455, section 8.1: a Text message that is not UTF-8, in several frames.
 *
 * <p>What is wrong stands in the last frame where it can, so that nothing is left unread when a server fails at once.
 */
public final class InvalidTextFragments implements Catalogue {

    private static final String BROKEN = "split-across-fragments";
    private static final String CONTROL = "control-does-not-reset";

    @Override
    public String title() {
        return "8.1 Invalid UTF-8 in fragments";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(invalid(), broken(), unfinished(), aroundControl(), early())
                .flatMap(all -> all);
    }

    private static Stream<ConformanceCase> invalid() {
        String row = "fragmented-invalid";
        return Stream.of(
                refused("invalid-last-fragment", row, fragments("cebae1bdb9", "cf83ff")),
                refused("surrogate-over-fragments", row, fragments("ed", "a080")),
                refused("overlong-over-fragments", row, fragments("e0", "80af")),
                refused("110000-over-fragments", row, fragments("cebae1bdb9cf83cebcceb5f4", "90")),
                refused("lone-continuation-in-next-fragment", row, fragments("48c3a9", "a9")),
                refused("surrogate-in-one-octet-fragments", row, octetByOctet("cebaeda0")));
    }

    private static Stream<ConformanceCase> broken() {
        return Stream.of(
                refused("character-broken-by-border", BROKEN, fragments("48e282", "41")),
                refused("2-octet-character-broken-behind-1", BROKEN, fragments("c3", "28")),
                refused("3-octet-character-broken-behind-1", BROKEN, fragments("e2", "28")),
                refused("3-octet-character-broken-behind-2", BROKEN, fragments("e282", "28")),
                refused("4-octet-character-broken-behind-1", BROKEN, fragments("f0", "28")),
                refused("4-octet-character-broken-behind-2", BROKEN, fragments("f09f", "28")),
                refused("4-octet-character-broken-behind-3", BROKEN, fragments("f09f98", "28")),
                refused("character-broken-behind-empty-fragment", BROKEN, fragments("e282", "", "28")),
                refused("character-broken-by-another", BROKEN, fragments("e282", "c3a9")));
    }

    private static Stream<ConformanceCase> unfinished() {
        String row = "truncated-end";
        return Stream.of(
                refused("character-unfinished-by-last", row, fragments("48", "e282")),
                refused("character-without-its-end", row, fragments("e282", "")),
                refused("character-in-fragments-without-its-end", row, fragments("f0", "9f", "98")));
    }

    private static Stream<ConformanceCase> aroundControl() {
        return Stream.of(
                refused("character-broken-behind-ping", CONTROL, start("e282").notFinal(), ping("in"), more("41")),
                refused("character-broken-behind-pong", CONTROL, start("e2").notFinal(), pong("in"), more("28")),
                refused(
                        "character-completed-by-ping",
                        "not-in-ping-pong",
                        start("e2").notFinal(),
                        ping(Bytes.hex("82ac")),
                        more("28")),
                refused(
                        "character-begun-by-ping",
                        "not-in-ping-pong",
                        start("48").notFinal(),
                        ping(Bytes.hex("c3")),
                        more("a9")));
    }

    /** A server that fails at once leaves frames unread, which can erase what it said: only that it fails is judged. */
    private static Stream<ConformanceCase> early() {
        String row = "fragmented-invalid";
        return Stream.of(
                about("invalid-one-octet-fragments", row)
                        .send(octetByOctet("cebae1bdb9cf83cebcceb5eda080656469746564", ""))
                        .expect(anyFailure()),
                about("invalid-first-fragment", row)
                        .send(fragments("48ff", "69", "21"))
                        .expect(anyFailure()),
                about("invalid-middle-fragment", row)
                        .send(fragments("cebae1bdb9cf83cebcceb5", "eda080", "656469746564"))
                        .expect(anyFailure()));
    }

    static Outcome[] anyFailure() {
        return new Outcome[] {
            pass(closes(INVALID_DATA)),
            pass(failsTheConnection())
                    .because("8.1", "that it fails is the rule; octets left unread can erase a Close"),
            weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close")
        };
    }

    private static ConformanceCase refused(String words, String row, Frame... frames) {
        return about(words, row).send(frames).expectRefusal(INVALID_DATA);
    }

    private static Draft about(String words, String row) {
        return conformanceCase("8.1-" + words)
                .must("6455-8.1-utf8-" + row, "Fragments that are not UTF-8 together fail the connection.")
                .control(fragments("e282", "ac"))
                .hint(InvalidText.HINT);
    }
}
