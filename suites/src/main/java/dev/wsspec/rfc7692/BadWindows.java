package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.rfc7692.OfferAnswers.declined;
import static dev.wsspec.rfc7692.OfferAnswers.declinedOrMalformed;
import static dev.wsspec.rfc7692.OfferAnswers.plainOffer;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Draft;
import java.util.stream.Stream;

/** RFC 7692, sections 7 and 7.1.2: a window is a decimal number from 8 to 15 without zeros in front, and nothing else. */
public final class BadWindows implements Catalogue {

    @Override
    public String title() {
        return "7692-7 Windows that there are not";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(serverRange(), serverSyntax(), clientRange(), clientSyntax())
                .flatMap(part -> part);
    }

    private static Stream<ConformanceCase> serverRange() {
        return Stream.of(
                serverRange("7", "7"),
                serverRange("0", "0"),
                serverRange("minus-9", "-9"),
                serverRange("16", "16"),
                serverRange("32", "32"),
                serverRange("10-in-one-octet", "266"),
                serverRange("10-in-four-octets", "4294967306"),
                serverRange("10-in-eight-octets", "18446744073709551626"),
                serverRange("quoted-16", "\"16\""));
    }

    private static ConformanceCase serverRange(String words, String value) {
        return server(words, value)
                .must("7692-7-decline-smwb-range", "An offer of a server window outside 8 to 15 is declined.")
                .hint("decline what is below 8 or above 15; do not move it to the nearest size, nor let it overflow")
                .expect(declined());
    }

    private static Stream<ConformanceCase> serverSyntax() {
        return Stream.of(
                serverSyntax("08", "08").expect(declined()),
                serverSyntax("010", "010").expect(declined()),
                serverSyntax("plus-9", "+9").expect(declined()),
                serverSyntax("hexadecimal", "0xA").expect(declined()),
                serverSyntax("power", "1e1").expect(declined()),
                serverSyntax("fraction", "10.0").expect(declined()),
                serverSyntax("letters", "abc").expect(declined()),
                serverSyntax("number-and-letter", "10x").expect(declined()),
                serverSyntax("number-with-underscore", "1_0").expect(declined()),
                serverSyntax("quoted-08", "\"08\"").expect(declined()),
                serverSyntax("quoted-blank-and-10", "\" 10\"").expect(declinedOrMalformed()),
                serverSyntax("quoted-nothing", "\"\"").expect(declinedOrMalformed()),
                serverSyntax("open-quote", "\"10").expect(declinedOrMalformed()),
                serverSyntax("nothing", "").expect(declinedOrMalformed()));
    }

    private static Draft serverSyntax(String words, String value) {
        return server(words, value)
                .must("7692-7-decline-smwb-syntax", "An offer of a server window that is no plain number is declined.")
                .hint("look at the characters of the value before it is parsed as a number");
    }

    private static Stream<ConformanceCase> clientRange() {
        return Stream.of(
                clientRange("7", "7"),
                clientRange("0", "0"),
                clientRange("minus-1", "-1"),
                clientRange("16", "16"),
                clientRange("32", "32"),
                clientRange("10-in-one-octet", "266"),
                clientRange("10-in-four-octets", "4294967306"),
                clientRange("quoted-7", "\"7\""));
    }

    private static ConformanceCase clientRange(String words, String value) {
        return client(words, value)
                .must("7692-7-decline-cmwb-range", "An offer of a client window outside 8 to 15 is declined.")
                .hint("a hint can be ignored, but one that is out of range makes the offer unusable")
                .expect(declined());
    }

    private static Stream<ConformanceCase> clientSyntax() {
        return Stream.of(
                clientSyntax("08", "08").expect(declined()),
                clientSyntax("015", "015").expect(declined()),
                clientSyntax("plus-9", "+9").expect(declined()),
                clientSyntax("hexadecimal", "0xA").expect(declined()),
                clientSyntax("power", "1e1").expect(declined()),
                clientSyntax("fraction", "10.0").expect(declined()),
                clientSyntax("letters", "abc").expect(declined()),
                clientSyntax("number-and-letter", "15x").expect(declined()),
                clientSyntax("quoted-blank-and-15", "\" 15\"").expect(declinedOrMalformed()),
                clientSyntax("quoted-nothing", "\"\"").expect(declinedOrMalformed()),
                clientSyntax("nothing", "").expect(declinedOrMalformed()));
    }

    private static Draft clientSyntax(String words, String value) {
        return client(words, value)
                .must("7692-7-decline-cmwb-syntax", "An offer of a client window that is no plain number is declined.")
                .hint("check the value of the hint even where the hint itself is ignored");
    }

    private static Draft server(String words, String value) {
        return window("server-bits-" + words, Deflate.SERVER_WINDOW + "=" + value);
    }

    private static Draft client(String words, String value) {
        return window("client-bits-" + words, Deflate.CLIENT_WINDOW + "=" + value);
    }

    private static Draft window(String words, String parameter) {
        return conformanceCase("7692-7-" + words)
                .control(plainOffer())
                .deflate(Deflate.NAME + "; " + parameter)
                .onlyWhole();
    }
}
