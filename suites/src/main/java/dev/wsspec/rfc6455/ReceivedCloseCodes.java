package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.PROTOCOL_ERROR;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesButLeavesTcpOpen;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;
import static dev.wsspec.cases.Reactions.drops;
import static dev.wsspec.cases.Reactions.failsTheConnection;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 7.4: codes that never come, that came after the RFC, and that nobody has given a meaning. */
public final class ReceivedCloseCodes implements Catalogue {

    @Override
    public String title() {
        return "7.4 Received close codes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(forbidden(), reserved(), registered(), open()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> forbidden() {
        return Stream.concat(
                IntStream.of(0, 1, 100, 999).mapToObj(code -> forbidden("7.4.2", "6455-7.4.2-code-below-1000", code)),
                IntStream.of(1005, 1006, 1015)
                        .mapToObj(code -> forbidden("7.4.1", "6455-7.4.1-code-" + code + "-received", code)));
    }

    private static ConformanceCase forbidden(String section, String row, int code) {
        return conformanceCase(section + "-close-" + code)
                .must(row, "A Close never carries the code " + code + ".")
                .control(close(NORMAL))
                .send(close(code))
                .hint("Check the code before it goes into the answer.")
                .expect(refusal());
    }

    /** What is left, above all the same code sent back, is a failure. */
    private static Outcome[] refusal() {
        return new Outcome[] {
            pass(closes(PROTOCOL_ERROR)),
            weak(closes(NORMAL).or(closesWithoutCode()))
                    .because("7.4.1", "a code that must not be sent is a protocol error"),
            weak(closesWithAnotherCode()).because("7.4.1", "each close code has its meaning"),
            weak(drops()).because("7.1.7", "an endpoint that fails a connection is to send a Close frame first"),
            weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close")
        };
    }

    private static Stream<ConformanceCase> reserved() {
        return Stream.of(conformanceCase("7.4.1-close-1004")
                .should("6455-7.4.1-code-1004-received", "1004 is reserved, and means nothing yet.")
                .control(close(NORMAL))
                .send(close(1004))
                .expect(Stream.concat(
                                Stream.of(refusal()),
                                Stream.of(weak(closes(1004))
                                        .because("7.4.1", "nothing forbids 1004, but it has no meaning")))
                        .toArray(Outcome[]::new)));
    }

    private static Stream<ConformanceCase> registered() {
        return IntStream.of(1012, 1013, 1014)
                .mapToObj(code -> conformanceCase("7.4.2-close-" + code)
                        .should(
                                "6455-7.4.2-code-1012-1014-received",
                                "Codes registered since the RFC are codes like the others.")
                        .send(close(code))
                        .expect(
                                pass(closes(code)),
                                pass(closes(NORMAL).or(closesWithoutCode()))
                                        .because("5.5.1", "the code need not be repeated"),
                                weak(closesWithAnotherCode()).because("7.4.2", "the code was registered after the RFC"),
                                weak(drops()).because("5.5.1", "a Close is answered with a Close"),
                                weak(closesButLeavesTcpOpen())
                                        .because("7.1.1", "the TCP connection is to be closed after the Close")));
    }

    private static Stream<ConformanceCase> open() {
        return Stream.concat(
                IntStream.of(1016, 1017, 1100, 1999, 2000, 2999)
                        .mapToObj(code -> conformanceCase("7.4.2-close-" + code)
                                .may(
                                        "6455-7.4.2-code-1016-2999-received",
                                        "1016 to 2999 are for what comes after the RFC.")
                                .send(close(code))
                                .expect(either(observed(closes(code))))),
                IntStream.of(5000, 5001, 9999, 32_768, 59_395, 65_535)
                        .mapToObj(code -> conformanceCase("7.4.2-close-" + code)
                                .may("6455-7.4.2-code-5000-up", "Codes from 5000 on lie outside of every range.")
                                .send(close(code))
                                .expect(either(weak(closes(code))
                                        .because(
                                                "7.4.2", "codes end at 4999, so a server should not send this one")))));
    }

    private static Outcome[] either(Outcome echo) {
        return new Outcome[] {
            echo,
            observed(closes(PROTOCOL_ERROR)),
            observed(closesWithAnotherCode()),
            observed(failsTheConnection()),
            weak(closesButLeavesTcpOpen()).because("7.1.1", "the TCP connection is to be closed after the Close")
        };
    }
}
