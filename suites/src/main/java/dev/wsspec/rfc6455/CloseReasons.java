package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Frames.filler;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.wire.Bytes;
import java.util.stream.Stream;

/** RFC 6455, section 5.5.1: reasons that may stand behind the code of a Close. */
public final class CloseReasons implements Catalogue {

    private static final Bytes CODE = Bytes.octets(0x03, 0xE8);

    @Override
    public String title() {
        return "5.5.1 Close reasons";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                reason("short-reason", Bytes.utf8("bye")),
                reason("reason-of-1", filler(1)),
                reason("reason-of-122", filler(122)),
                reason("reason-of-123", filler(123)),
                reason("reason-of-two-octet-characters", Bytes.utf8("é".repeat(61))),
                reason("reason-of-four-octet-characters", Bytes.utf8("\uD83D\uDE00".repeat(30))),
                reason("reason-of-123-and-two-octets-last", filler(121).plus(Bytes.utf8("é"))),
                reason("reason-of-123-and-three-octets-last", filler(120).plus(Bytes.utf8("€"))),
                reason("reason-of-123-and-four-octets-last", filler(119).plus(Bytes.utf8("\uD83D\uDE00"))),
                reason("reason-of-three-octet-characters", Bytes.utf8("€".repeat(41))),
                reason("reason-with-nul", Bytes.utf8("a\0b")),
                reason("reason-with-markup", Bytes.utf8("<b>\u001B[1m\r\n")),
                reason("reason-with-byte-order-mark", Bytes.hex("efbbbf61")),
                reason("reason-with-noncharacters", Bytes.hex("efbfbeefbfbf")),
                reason("reason-with-replacement-character", Bytes.hex("efbfbd")),
                reason("reason-with-u007f-and-u0080", Bytes.hex("7fc280")),
                reason("reason-with-u07ff-and-u0800", Bytes.hex("dfbfe0a080")),
                reason("reason-with-ud7ff-and-ue000", Bytes.hex("ed9fbfee8080")),
                reason("reason-with-u10000-and-u10ffff", Bytes.hex("f0908080f48fbfbf")));
    }

    private static ConformanceCase reason(String words, Bytes text) {
        return conformanceCase("5.5.1-close-with-" + words)
                .must("6455-5.5.1-close-with-reason", "A reason of up to 123 octets of UTF-8 may follow the code.")
                .send(close(CODE.plus(text)))
                .hint("The limit is 123 octets, not characters, and every Unicode scalar value may stand there.")
                .expect(CloseOutcomes.answers(1000));
    }
}
