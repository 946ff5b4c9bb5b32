package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;
import static dev.wsspec.cases.Reactions.INVALID_DATA;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import java.util.stream.Stream;

/** RFC 6455, sections 5.5.1 and 8.1: a reason that is not UTF-8, wherever in it the wrong octets stand. */
public final class BadCloseReasons implements Catalogue {

    private static final Bytes CODE = Bytes.octets(0x03, 0xE8);
    private static final String BEHIND = "626568696e64";
    private static final String FRONT = "cebae1bdb9cf83";

    @Override
    public String title() {
        return "5.5.1 Bad Close reasons";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(alone(), atTheEnd(), elsewhere()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> alone() {
        return Stream.of(
                reason("surrogate", "cebae1bdb9cf83cebcceb5eda080656469746564"),
                reason("bad-continuation", "c328"),
                reason("truncated", "e282"),
                reason("ff", "ff"),
                reason("overlong", "c0af"),
                reason("above-10ffff", "f4908080"),
                reason(
                        "truncated-after-123-octets",
                        filler(121).plus(Bytes.hex("e282")).toHex()));
    }

    private static Stream<ConformanceCase> atTheEnd() {
        return Stream.of(
                end("lone-continuation", "80"),
                end("last-continuation", "bf"),
                end("truncated-2-octets", "c3"),
                end("truncated-3-octets", "e2"),
                end("truncated-4-octets", "f09f98"),
                end("missing-middle", "e28241"),
                end("overlong-nul", "c080"),
                end("overlong-in-3", "e09fbf"),
                end("overlong-in-4", "f08fbfbf"),
                end("surrogate-d800", "eda080"),
                end("surrogate-dfff", "edbfbf"),
                end("surrogate-pair", "eda080edb080"),
                end("110000", "f4908080"),
                end("f5", "f5808080"),
                end("5-octets", "f888808080"),
                end("6-octets", "fc8480808080"),
                end("fe", "fe"),
                end("ff", "ff"));
    }

    private static Stream<ConformanceCase> elsewhere() {
        return Stream.of("80", "e282", "c0af", "eda080", "f4908080", "fe", "ff")
                .flatMap(hex -> Stream.of(
                        reason(hex + "-at-the-start", hex + BEHIND),
                        reason(hex + "-in-the-middle", FRONT + hex + BEHIND)));
    }

    private static ConformanceCase end(String words, String hex) {
        return reason(words + "-at-the-end", FRONT + hex);
    }

    private static ConformanceCase reason(String words, String hex) {
        return CloseOutcomes.failed(
                conformanceCase("5.5.1-close-reason-" + words)
                        .must("6455-5.5.1-close-reason-utf8", "A reason that is not UTF-8 fails the connection.")
                        .control(close(CODE.plus(Bytes.utf8("reason"))))
                        .send(close(CODE.plus(Bytes.hex(hex))))
                        .hint("Decode the reason strictly, as the content of a Text message."),
                INVALID_DATA,
                PROTOCOL_ERROR);
    }
}
