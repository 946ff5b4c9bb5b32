package dev.wsspec.rfc6455;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.HandshakeReactions.answersWithoutStatusLine;
import static dev.wsspec.cases.HandshakeReactions.dropsWithoutResponse;
import static dev.wsspec.cases.HandshakeReactions.response;
import static dev.wsspec.cases.Outcome.observed;
import static dev.wsspec.cases.Outcome.pass;
import static dev.wsspec.cases.Outcome.weak;
import static dev.wsspec.rfc6455.HandshakeAnswers.marked;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Outcome;
import dev.wsspec.wire.UpgradeRequest;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RFC 6455, section 10.1: opening handshakes with a few characters changed, lost or doubled. */
public final class HandshakeDamage implements Catalogue {

    private static final int SEED = 4211;

    @Override
    public String title() {
        return "10.1 Damaged handshakes";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(number -> conformanceCase("10.1-damaged-handshake-of-seed-" + number)
                        .must("6455-10.1-fuzz-handshake", "Whatever the request has become, the answer is HTTP.")
                        .request(damaged(number))
                        .hint("Refuse what does not parse with 400, and go on serving the others.")
                        .expect(outcomes()));
    }

    private static Outcome[] outcomes() {
        return new Outcome[] {
            pass(response(
                    "answers with a well-formed response",
                    answer -> answer.status() < 500 && answer.defects().isEmpty())),
            observed(response(
                            "answers with a well-formed 5xx",
                            answer -> answer.defects().isEmpty()))
                    .because("4.2.1", "some of what is damaged may be beyond a server, as an unknown method is"),
            weak(dropsWithoutResponse()).because("10.7", "invalid handshake data is answered with an HTTP status"),
            weak(answersWithoutStatusLine()).because("4.2.1", "a refusal is an HTTP response with a status line")
        };
    }

    /** Changes names and values alone: line ends stay, so that the head has an end, and so does the request's place. */
    private static UpgradeRequest damaged(int number) {
        var random = new SplittableRandom(SEED + number);
        UpgradeRequest request = marked("damaged-" + number);
        int changes = random.nextInt(1, 4);
        for (int i = 0; i < changes; i++) {
            List<String> lines = request.lines();
            String victim = lines.get(random.nextInt(lines.size()));
            String changed = damaged(victim, random);
            request = request.edit(all -> all.map(line -> line.equals(victim) ? changed : line));
        }
        return request;
    }

    /** Only letters and digits in front of a placeholder, which is filled in later. */
    private static String damaged(String line, SplittableRandom random) {
        int end = line.indexOf('{') < 0 ? line.length() : line.indexOf('{');
        int at = random.nextInt(end);
        String before = line.substring(0, at);
        String behind = line.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + behind;
            case 1 -> before + line.charAt(at) + line.charAt(at) + behind;
            default -> before + (char) (line.charAt(at) ^ 1 << random.nextInt(7)) + behind;
        };
    }
}
