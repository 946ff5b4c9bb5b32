package dev.wsspec.rfc7692;

import static dev.wsspec.cases.ConformanceCase.conformanceCase;
import static dev.wsspec.cases.Frames.ping;

import dev.wsspec.cases.Catalogue;
import dev.wsspec.cases.ConformanceCase;
import dev.wsspec.cases.Deflate;
import dev.wsspec.cases.Feature;
import dev.wsspec.cases.PassiveRule;
import java.util.stream.Stream;

/** RFC 7692, section 7.1: what holds for every response that names permessage-deflate, in whatever exchange of the run. */
public final class PassiveAnswers implements Catalogue {

    @Override
    public String title() {
        return "7692-7.1 Whatever the server answers";
    }

    @Override
    public Stream<ConformanceCase> cases() {
        return Stream.of(
                never(
                        "7692-7-answer-of-defined-parameters",
                        "7692-7-response-only-defined-params",
                        PassiveRule.DEFLATE_PARAMETERS_DEFINED,
                        "An answer has none but the four parameters, and none of them twice.",
                        "client_max_window_bits=14"),
                never(
                        "7692-7.1.1.2-answer-with-bare-flags",
                        "7692-7.1.1.2-cnct-no-value",
                        PassiveRule.DEFLATE_FLAGS_BARE,
                        "No answer gives a flag a value.",
                        "client_no_context_takeover; server_no_context_takeover"),
                never(
                        "7692-7.1.2.1-answer-with-server-bits",
                        "7692-7.1.2.1-smwb-response-format",
                        PassiveRule.DEFLATE_SERVER_WINDOW_SIZED,
                        "A server window in an answer is a number from 8 to 15 without zeros in front.",
                        "server_max_window_bits=15"),
                never(
                        "7692-7.1.2.2-answer-with-client-bits",
                        "7692-7.1.2.2-cmwb-response-format",
                        PassiveRule.DEFLATE_CLIENT_WINDOW_SIZED,
                        "A client window in an answer is a number from 8 to 15 without zeros in front.",
                        "client_max_window_bits=9"),
                never(
                        "7692-5-answer-as-offered",
                        "7692-5-agreed-reflects-requests",
                        PassiveRule.DEFLATE_AS_OFFERED,
                        "Every answer fits an offer of its own request.",
                        "server_max_window_bits=14; server_no_context_takeover"));
    }

    private static ConformanceCase never(String id, String row, PassiveRule rule, String sentence, String parameters) {
        return conformanceCase(id)
                .must(row, sentence)
                .deflate(Deflate.NAME + "; " + parameters)
                .needs(Feature.DEFLATE)
                .send(ping("answered?"))
                .onlyWhole()
                .hint("look for the first connection of the run whose response breaks it: the transcript shows it")
                .expectNever(rule);
    }
}
