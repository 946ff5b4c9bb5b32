package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.close;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reactions.NORMAL;
import static dev.wsspec.cases.Reactions.closes;
import static dev.wsspec.cases.Reactions.closesWithAnotherCode;
import static dev.wsspec.cases.Reactions.closesWithoutCode;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, sections 7.4.1 and 7.4.2: codes that a client may use, and that a server therefore takes. */
public final class UsableCloseCodes implements Catalogue {

    private static final String TAKEN =
            "A Close with a code that may be used is answered; the answer usually repeats" + " the code.";

    @Override
    public String title() {
        return "7.4 Usable close codes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(plain(), withReason(), echo()).flatMap(all -> all);
    }

    private static Stream<ConformanceCase> plain() {
        return IntStream.of(
                        1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3001, 3500, 3999, 4000, 4001, 4500, 4999)
                .mapToObj(code -> conformanceCase("5.5.1-close-" + code)
                        .must(row(code), TAKEN)
                        .send(close(code))
                        .hint("Answer the Close; objecting to its code is for codes that may not be used.")
                        .expect(CloseOutcomes.answers(code)));
    }

    private static Stream<ConformanceCase> withReason() {
        return Stream.of(
                reasoned(1001, "leaving"),
                reasoned(1010, "permessage-deflate"),
                reasoned(1011, "out of memory"),
                reasoned(3000, "library"),
                reasoned(4999, "application"));
    }

    private static ConformanceCase reasoned(int code, String reason) {
        return conformanceCase("7.4-close-" + code + "-with-reason")
                .must(row(code), TAKEN)
                .send(close(code, reason))
                .expect(CloseOutcomes.answers(code));
    }

    private static Stream<ConformanceCase> echo() {
        return IntStream.of(1001, 3001, 4001)
                .mapToObj(code -> conformanceCase("5.5.1-code-" + code + "-comes-back")
                        .may("6455-5.5.1-close-code-echo", "The answer to a Close usually repeats its code.")
                        .send(close(code, "again?"))
                        .expect(
                                pass(closes(code)),
                                observed(closes(NORMAL).or(closesWithoutCode()))
                                        .because("5.5.1", "repeating is usual, and no more than that"),
                                weak(closesWithAnotherCode())
                                        .because("5.5.1", "this code is neither the client's nor a normal one")));
    }

    private static String row(int code) {
        if (code == 4000) {
            return "6455-5.5.1-close-network-order";
        }
        if (code == 1010) {
            return "6455-7.4.1-code-1010-accepted";
        }
        if (code < 3000) {
            return "6455-7.4.1-defined-codes-accepted";
        }
        return code < 4000 ? "6455-7.4.2-code-3000-3999" : "6455-7.4.2-code-4000-4999";
    }
}
