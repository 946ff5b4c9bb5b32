package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.accepts;
import static dev.wsspec.cases.HandshakeReactions.answersStatus;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.refuses;
import static dev.wsspec.cases.HandshakeReactions.refusesWithServerError;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.cases.Reaction.reaction;
import static dev.wsspec.rfc6455.HandshakeAnswers.anythingButSilence;
import static dev.wsspec.wire.UpgradeRequest.upgrade;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.Transcript;
import dev.wsspec.wire.UpgradeRequest;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 9110, section 5.4, and RFC 9112, section 3: requests longer than a server may want to read. */
public final class HandshakeLimits implements Catalogue {

    private static final int KIB = 1024;

    @Override
    public String title() {
        return "4.2.1 Long requests";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(fields(), targets(), status()).flatMap(part -> part);
    }

    private static Stream<ConformanceCase> fields() {
        Stream<ConformanceCase> long1 = Stream.of(16, 64, 256)
                .map(kib -> field("field-of-" + kib + "-kib", upgrade().add("X-Wsspec-Long", "a".repeat(kib * KIB))));
        Stream<ConformanceCase> many = Stream.of(200, 2_000).map(count -> field("fields-" + count, many(count)));
        return Stream.concat(long1, many);
    }

    private static ConformanceCase field(String words, UpgradeRequest request) {
        return conformanceCase("9110-5.4-" + words)
                .must(
                        "9110-5.4-oversized-headers",
                        "Fields beyond what a server takes get an answer: they are not ignored.")
                .request(request)
                .onlyWhole()
                .hint("answer 431 when a limit is passed; a client that hears nothing waits")
                .expect(orderly());
    }

    private static UpgradeRequest many(int count) {
        return upgrade()
                .edit(lines -> Stream.concat(lines, IntStream.range(0, count).mapToObj(i -> "X-Wsspec-" + i + ": a")));
    }

    private static Stream<ConformanceCase> targets() {
        return Stream.of(32, 64, 256)
                .map(kib -> conformanceCase("9112-3-target-of-" + kib + "-kib")
                        .must("9112-3-target-too-long", "A target beyond what a server takes gets an answer, best 414.")
                        .request(upgrade().target("{path}?wsspec=" + "q".repeat(kib * KIB)))
                        .onlyWhole()
                        .hint("answer 414 when the request line passes a limit")
                        .expect(orderly()));
    }

    private static Stream<ConformanceCase> status() {
        return Stream.of(conformanceCase("6585-5-field-of-100-kib")
                .may("6585-5-status-431", "The most precise status for fields that are too large is 431.")
                .request(upgrade().add("X-Wsspec-Long", "a".repeat(100 * KIB)))
                .onlyWhole()
                .expect(Stream.concat(Stream.of(observed(answersStatus(431))), Stream.of(anythingButSilence()))
                        .toArray(Outcome[]::new)));
    }

    private static Outcome[] orderly() {
        return new Outcome[] {
            pass(accepts()).because("4.2.1", "nothing is wrong with the request but its length"),
            pass(refuses()),
            weak(refusesWithServerError())
                    .because("4.2.1", "the fault is the client's, and 5xx says it is the server's"),
            pass(dropsWithoutResponse()).because("10.7", "unread octets can turn a refusal into a reset"),
            observed(reaction("answers at greater length than is read", Transcript::garbled))
        };
    }
}
